"""footage, documents and judgements -> a dossier that a stranger can check offline."""

__version__ = "0.1.0"
