"""FlowMemory: the manuscript as a searchable memory, scoped by tenant, book and story position."""
