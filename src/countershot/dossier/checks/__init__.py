"""the sixteen rules of docs/formats/dossier.md, one file a subject; only `folder` touches disk."""
