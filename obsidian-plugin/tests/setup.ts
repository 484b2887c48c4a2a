// The bundle is tested without a page; everything else gets what Obsidian adds to one.
if (typeof document !== "undefined") {
  (await import("obsidian-test-mocks/setup")).setup();
}
