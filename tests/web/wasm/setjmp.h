/* wasi-libc has none; the tests include it for cmocka alone. */
