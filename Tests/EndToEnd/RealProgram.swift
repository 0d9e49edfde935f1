import Testing

/// All tests that work the real program. One display has one keyboard and one pointer, so they take turns.
@Suite("The real program", .serialized)
enum RealProgram {}
