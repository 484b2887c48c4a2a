// The views of the whole book in a real browser: the test lies with its subject. README.md there says more.

await import("../../../clients/views/tests/browser.mjs");
