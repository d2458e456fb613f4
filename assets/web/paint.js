// Text in the device's fonts, and the program's draw list on a canvas. A unit of the list is a pixel of the page.

const FAMILIES =
    '"Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "BIZ UDPGothic", "Yu Gothic UI", ' +
    'Meiryo, "IPAexGothic", sans-serif';

class Painter {
    constructor(canvas) {
        this.canvas = canvas;
        this.context = canvas.getContext("2d", { alpha: false });
        this.font = "";
        this.density = devicePixelRatio;
        this.metrics = new Map(); // by font: its ascent and descent
    }

    // Makes the canvas as large as it is seen. True when its density is another one than before.
    resize(width, height, density) {
        const changed = this.density !== density;
        this.density = density;
        this.canvas.width = Math.round(width * density);
        this.canvas.height = Math.round(height * density);
        this.canvas.style.cssText = `width:${width}px;height:${height}px`;
        this.font = "";
        return changed;
    }

    use(size, bold, language) {
        const font = `${bold ? "bold " : ""}${size}px ${FAMILIES}`;
        if (font !== this.font) {
            this.font = this.context.font = font;
        }
        const lang = language === C.KM_EN ? "en" : "ja";
        if ("lang" in this.context && this.context.lang !== lang) {
            this.context.lang = lang;
        }
    }

    measure(text, size, bold, language) {
        this.use(size, bold, language);
        return this.context.measureText(text).width;
    }

    // Rows of the program's memory, as gui/web/packed.h has them.
    paint(memory, at, rows) {
        this.words = new Int32Array(memory.buffer);
        this.floats = new Float32Array(memory.buffer);
        this.bytes = new Uint8Array(memory.buffer);
        this.context.setTransform(this.density, 0, 0, this.density, 0, 0);
        this.context.save();
        for (let index = 0; index < rows; index++) {
            this.row(at / 4 + index * C.PACKED_WORDS);
        }
        this.context.restore();
        this.font = "";
    }

    row(at) {
        const words = this.words;
        const rect = words.subarray(at + C.PACKED_X, at + C.PACKED_X + 4);
        const colour = `#${(words[at + C.PACKED_COLOUR] >>> 0).toString(16).padStart(8, "0")}`;
        this.context.fillStyle = this.context.strokeStyle = colour;
        switch (words[at + C.PACKED_KIND]) {
            case C.GUI_DRAW_FILL:
                return this.fill(rect, this.floats[at + C.PACKED_RADIUS]);
            case C.GUI_DRAW_CORNERS:
                return this.corners(rect, this.floats[at + C.PACKED_RADIUS]);
            case C.GUI_DRAW_STROKE:
                return this.stroke(at, rect);
            case C.GUI_DRAW_POLYGON:
                this.way(at, true);
                return this.context.fill();
            case C.GUI_DRAW_LINE:
                return this.line(at);
            case C.GUI_DRAW_TEXT:
                return this.text(at, rect);
            case C.GUI_DRAW_CLIP:
                this.context.save();
                this.context.beginPath();
                this.context.rect(...rect);
                return this.context.clip();
            case C.GUI_DRAW_UNCLIP:
                this.context.restore();
                this.font = "";
                return undefined;
        }
        throw new Error("a command that the page does not know");
    }

    rounded([x, y, width, height], radius) {
        this.context.beginPath();
        this.context.roundRect(x, y, width, height, Math.max(0, Math.min(radius, width / 2, height / 2)));
    }

    fill(rect, radius) {
        if (radius <= 0) {
            this.context.fillRect(...rect);
            return;
        }
        this.rounded(rect, radius);
        this.context.fill();
    }

    corners(rect, radius) {
        this.rounded(rect, radius);
        this.context.rect(...rect);
        this.context.fill("evenodd");
    }

    // The pen of a row; its dashes end flat.
    pen(at) {
        const dashes = [this.floats[at + C.PACKED_DASH_ON], this.floats[at + C.PACKED_DASH_OFF]];
        const dashed = dashes[0] > 0;
        this.context.lineWidth = this.floats[at + C.PACKED_STROKE];
        this.context.lineJoin = "round";
        this.context.lineCap = dashed ? "butt" : "round";
        this.context.setLineDash(dashed ? dashes : []);
    }

    // The stroke lies inside the rectangle.
    stroke(at, [x, y, width, height]) {
        this.pen(at);
        const inset = this.context.lineWidth / 2;
        this.rounded(
            [x + inset, y + inset, width - 2 * inset, height - 2 * inset],
            this.floats[at + C.PACKED_RADIUS] - inset,
        );
        this.context.stroke();
    }

    way(at, closed) {
        const first = this.words[at + C.PACKED_POINTS] / 4;
        const count = this.words[at + C.PACKED_POINT_COUNT];
        this.context.beginPath();
        for (let point = first; point < first + 2 * count; point += 2) {
            this.context.lineTo(this.floats[point], this.floats[point + 1]);
        }
        if (closed) {
            this.context.closePath();
        }
    }

    line(at) {
        if (this.words[at + C.PACKED_POINT_COUNT] === 1) {
            const point = this.words[at + C.PACKED_POINTS] / 4;
            this.context.beginPath();
            this.context.arc(this.floats[point], this.floats[point + 1], this.floats[at + C.PACKED_STROKE] / 2, 0, 7);
            this.context.fill();
            return;
        }
        this.pen(at);
        this.way(at, Boolean(this.words[at + C.PACKED_CLOSED]));
        this.context.stroke();
    }

    // Ascent and descent of the font are centred in the line box.
    text(at, [x, y, , height]) {
        const start = this.words[at + C.PACKED_TEXT];
        const bytes = this.bytes.subarray(start, start + this.words[at + C.PACKED_TEXT_BYTES]);
        this.use(this.words[at + C.PACKED_SIZE], this.words[at + C.PACKED_BOLD], this.words[at + C.PACKED_LANGUAGE]);
        let metrics = this.metrics.get(this.font);
        if (!metrics) {
            metrics = this.context.measureText("構");
            this.metrics.set(this.font, metrics);
        }
        const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = metrics;
        const line = y + Math.round((height - ascent - descent) / 2 + ascent);
        this.context.fillText(new TextDecoder().decode(bytes), x, line);
    }
}
