"""The language server: the only folder that knows LSP. The reading is others'."""
