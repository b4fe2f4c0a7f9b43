"""Papers and pictures that prove what was entered: taken in, kept, shown."""
