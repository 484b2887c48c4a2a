"""Window matchers, one file a kind of fact: a trigger word, a value near it, an owner by the one resolver."""
