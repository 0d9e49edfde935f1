/// The module's name, until its first type lands.
enum Module {}
