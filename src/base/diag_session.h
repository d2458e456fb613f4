/* Sessions, files of answers, traces: KM05. What a row holds stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(SESSION_FORMAT, "KM0501", KM_ERROR,
     "形式 2 の Kamae の練習記録ではありません（見つかった形式：{1}）",
     "this is not a Kamae session file of format 2 (format found: {1})",
     "kamae play の --session で書き出したファイルを指定してください",
     "name a file that kamae play wrote with --session",
     "練習記録は 1 行に 1 つずつ JSON が並んだファイルです。1 行目に形式とモード、2 行目にシナリオ、3 行目にルールブック、4 行目からあとに答えた内容が入ります。手で編集した場合は、元のファイルに戻してください。別の形式の練習記録は、それを書いた版の Kamae で開けます。この版が書き換えたり消したりすることはありません。",
     "A session file holds one JSON text a line: format and mode first, then the scenario, then the rulebook, then the answers. When it was edited by hand, go back to the original. A session of another format can be opened with the version of Kamae that wrote it; this version neither changes nor removes it.",
     {"1"})

DIAG(SESSION_TOO_SHORT, "KM0502", KM_ERROR,
     "練習記録の先頭の 3 行がそろっていません",
     "the session file ends before its first three lines are complete",
     "書き出しの途中で止まった可能性があります。練習をやり直してください",
     "it was probably cut off while it was written; play the session again",
     "練習記録の先頭の 3 行（設定・シナリオ・ルールブック）のどれかが欠けています。ここが欠けると、同じ練習を再現できません。",
     "One of the first three lines (settings, scenario, rulebook) is missing. Without them the session cannot be replayed.",
     {NULL})

DIAG(SESSION_EVENT_DOES_NOT_FIT, "KM0503", KM_ERROR,
     "この行の出来事「{1}」は、ここまでの流れでは起こりえません",
     "the event \"{1}\" in this line cannot happen at this point of the session",
     "ファイルが途中で書き換えられていないか確かめてください",
     "check whether the file was changed by hand",
     "練習記録を先頭から再生したところ、その場面では選べない答えや、できない操作が書かれていました。Kamae はあて推量で補わず、ここで読むのをやめます。",
     "While replaying the session from its start, this line named an answer that was not on offer or a step that was not possible. Kamae does not guess; it stops reading here.",
     {"undo"})

DIAG(SESSION_TORN, "KM0504", KM_WARNING,
     "最後の行が途中で切れているので、読まずに進みます",
     "the last line is cut off and was left out",
     NULL,
     NULL,
     "書き込みの途中で電源が落ちるなどして、最後の 1 行だけが欠けています。その前までの答えはすべて残っています。",
     "The program was interrupted while it wrote the last line. Every answer before it is there.",
     {NULL})

DIAG(SESSION_UNKNOWN_EVENT, "KM0505", KM_ERROR,
     "この行の出来事「{1}」を、この版の Kamae は知りません",
     "this version of Kamae does not know the event \"{1}\" in this line",
     "記録を書いた版の Kamae で開いてください",
     "open it with the version of Kamae that wrote it",
     "練習記録に、この版にはない種類の出来事が書かれています。新しい版の Kamae が書いた記録を古い版で開いたときに起こります。知らない出来事を飛ばすと、そのあとの流れが変わってしまうかもしれないので、ここで読むのをやめます。ファイルは書き換えません。",
     "The session has a kind of event that this version does not have: a newer version of Kamae wrote it. Leaving the event out might change all that follows, so reading stops here. The file is not changed.",
     {"phone"})

DIAG(TRACE_TURN_ORDER, "KM0510", KM_ERROR,
     "turn の値 {1} が前の行より小さくなっています",
     "the turn {1} is lower than the one before it",
     "出来事と選択肢は、起きた順に並べてください",
     "list events and offers in the order in which they happened",
     "events と offers の turn は、先頭から順に同じか大きくなっていく必要があります。最初の答えより前の出来事の turn は 0 です。",
     "The turns of events and of offers must stay the same or rise from first to last. What happens before the first answer has turn 0.",
     {"3"})

DIAG(TRACE_UNKNOWN_ACT, "KM0511", KM_ERROR,
     "行為「{1}」はルールブックにありません",
     "the rulebook has no act \"{1}\"",
     "「{2}」のことですか",
     "did you mean \"{2}\"?",
     "events と offers に書く行為は、ルールブックの acts で宣言されたものだけです。",
     "The acts of events and offers must be declared under acts in the rulebook.",
     {"agent.apology.limted", "agent.apology.limited"})

DIAG(TRACE_UNKNOWN_RULE, "KM0512", KM_ERROR,
     "ルール「{1}」はルールブックにありません",
     "the rulebook has no rule \"{1}\"",
     "「{2}」のことですか",
     "did you mean \"{2}\"?",
     "objectives には、ルールブックの rules にある id を書きます。",
     "The objectives are ids of rules in the rulebook.",
     {"not-alnoe", "not-alone"})

DIAG(TRACE_UTTERANCE, "KM0513", KM_ERROR,
     "発話 {1} の中で話し手が入れ替わっています",
     "utterance {1} has acts of two different actors",
     "話し手が変わるところで utterance の番号も変えてください",
     "give each actor's words an utterance number of their own",
     "utterance は、一人が続けて話したひとまとまりの番号です。同じ番号の出来事は、同じ話し手のものにしてください。",
     "An utterance is what one actor says in one go. Events with the same utterance number must have the same actor.",
     {"4"})

DIAG(TRACE_ACTOR, "KM0514", KM_ERROR,
     "「{1}」は {2} の行為ではありません",
     "the act \"{1}\" is not one of the actor \"{2}\"",
     "actor を、行為の id の最初の語に合わせてください",
     "give the actor that the id of the act begins with",
     "だれの行為かは id の最初の語で決まっています。agent. で始まる行為の actor は agent、customer. なら customer、scene. なら scene です。",
     "The first word of an act says whose it is: agent for agent.…, customer for customer.… and scene for scene.….",
     {"customer.demand.refund", "agent"})

DIAG(SCRIPT_NOT_TEXT, "KM0520", KM_ERROR,
     "この行は UTF-8 の文字として読めません",
     "this line is not UTF-8 text",
     "答えのファイルを UTF-8 で保存し直してください",
     "save the file of choices as UTF-8",
     "--choices のファイルには、選ぶ答えの id を 1 行に 1 つずつ書きます。「#」から行末まではメモとして読み飛ばします。",
     "A file for --choices has one option id a line. From a # to the end of the line is a comment.",
     {NULL})

DIAG(SCRIPT_UNKNOWN_CHOICE, "KM0521", KM_ERROR,
     "このシナリオに「{1}」という答えはありません",
     "the scenario has no option \"{1}\"",
     "ここで選べる答え: {2}",
     "on offer here: {2}",
     "--choices のファイルに書く id は、シナリオの choices にある id です。記録票では「項目=選択肢」と書きます（例 when=w1）。",
     "The ids in a file for --choices are those of the scenario's choices. An incident form takes slot=option, for example when=w1.",
     {"sit", "seat, defer, write"})

DIAG(SCRIPT_NOT_ON_OFFER, "KM0522", KM_ERROR,
     "答え「{1}」は、この場面では選べません",
     "the option \"{1}\" is not on offer at this point",
     "ここで選べる答え: {2}",
     "on offer here: {2}",
     "その答えはシナリオにありますが、今の場面のものではないか、条件（when）が満たされていません。一つ前の行までの答えで、どの場面に来ているかを確かめてください。",
     "The scenario has this option, but not in the scene that the lines before it lead to, or its condition (when) does not hold.",
     {"refund", "seat, defer, write"})

DIAG(SCRIPT_NO_SUCH_ENTRY, "KM0523", KM_ERROR,
     "「{1}」は、この記録票の記入になりません",
     "\"{1}\" is not an entry of this incident form",
     "書けるもの: {2}、出すときは submit",
     "entries: {2}; hand it in with submit",
     "記録票の場面では「項目=選択肢」を並べ、最後に submit と書きます（次の行が別の答えなら省けます）。空欄にしたい項目は書きません。",
     "At an incident form, list slot=option and then submit (which may be left out before another kind of line). Leave out a slot to leave it empty.",
     {"when=noon", "when=eleven, where=upstairs"})

DIAG(SCRIPT_LEFT_OVER, "KM0524", KM_WARNING,
     "場面が終わったあとに答え「{1}」が残っています",
     "the scene was over before the answer \"{1}\"",
     NULL,
     NULL,
     "--choices のファイルに、使われなかった行があります。途中の答えが変わって、短い道筋になったのかもしれません。",
     "Lines of the file for --choices were not used. Perhaps an earlier answer now leads to a shorter path.",
     {"defer"})

DIAG(SCRIPT_LINE_TOO_LONG, "KM0525", KM_ERROR,
     "この行は長すぎます（{1} バイトまで）",
     "this line is too long (at most {1} bytes)",
     "1 行に id を 1 つずつ書いてください",
     "write one option id a line",
     "答えは 1 行に id を 1 つずつ書き、「#」から行末まではメモになります。これほど長い行は、たいてい別の種類のファイルです。",
     "Answers are option ids, one a line, and what follows a # is a comment. A line as long as this most often means a file of another kind.",
     {"4096"})
