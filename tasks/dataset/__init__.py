"""The dataset: a folder of YAML tables, one typed column table for each of them.

The same columns drive loader, dumper, error sentences and docs/dataset.md.
"""
