"""every noun on disk, frozen and typed; the glossary in docs/ is generated from this package."""
