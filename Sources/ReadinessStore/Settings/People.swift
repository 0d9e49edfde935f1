import Glibc
import ReadinessModel

/// The people who work on this computer, and the ids under which their changes are kept.
///
/// An id belongs to one name. Whoever gives another name is somebody else, unless ``rename(_:to:role:)`` says that it is
/// the same person's new name; so a shared account, a second laptop made from the same image and a restored home all come
/// out right.
public struct People: Sendable {
  private let path: String
  private let machine: String
  private let files: FileBytes

  /// The people of this user on this computer.
  public init(_ places: Places) {
    self.init(places, machine: Self.thisMachine, files: FileBytes())
  }

  init(_ places: Places, machine: String, files: FileBytes) {
    path = places.people
    self.machine = machine
    self.files = files
  }

  /// Those who have made changes here, in the order in which they came.
  public var all: [Person] {
    guard case .people(let people) = find() else { return [] }
    return people
  }

  /// The person of a name, who gets an id when the name is new here; nobody's name is one, too.
  ///
  /// Where it cannot be kept, the id is one for this time only: two ids of one name are the same to whoever reads.
  public func person(named name: String, role: String = "") -> Person {
    (try? change { people in
      if let index = people.firstIndex(where: { Self.folded($0.name) == Self.folded(name) }) {
        // The same name, written anew or with another role.
        people[index] = Person(id: people[index].id, name: name, role: role)
        return people[index]
      }
      let person = Self.fresh(name, role)
      people.append(person)
      return person
    }) ?? Self.fresh(name, role)
  }

  /// Gives a person a new name, under the id they have. The change that says so in a file speaks of all they ever did.
  public func rename(_ id: PersonID, to name: String, role: String) throws(StoreProblem) -> Person {
    try change { people in
      let person = Person(id: id, name: name, role: role)
      // Somebody who has the name already goes by it no longer: an id belongs to one name, and a name to one id.
      people.removeAll { $0.id != id && Self.folded($0.name) == Self.folded(name) }
      if let index = people.firstIndex(where: { $0.id == id }) {
        people[index] = person
      } else {
        people.append(person)
      }
      return person
    }
  }

  /// A name by which people are told apart: capitals and blanks make no other person.
  private static func folded(_ name: String) -> [String] {
    name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func fresh(_ name: String, _ role: String) -> Person {
    Person(id: "p-" + String(UInt64.random(in: 0...UInt64.max), radix: 36), name: name, role: role)
  }

  // MARK: The file

  private enum Found {
    case people([Person])
    case damaged([UInt8])
    case unreadable(SystemError)
  }

  /// Changes the list while no other program of ours does.
  private func change(_ change: (inout [Person]) -> Person) throws(StoreProblem) -> Person {
    do throws(SystemError) {
      let folder = Paths.folder(path)
      try Paths.makeFolder(folder, mode: 0o700)
      let lock = try files.system.open(folder, O_RDONLY | O_DIRECTORY, mode: 0)
      defer { close(lock) }
      for _ in 0..<200 where flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK { usleep(5000) }
      var people: [Person] = []
      switch find() {
      case .people(let known): people = known
      case .damaged(let bytes): try Settings.keep(bytes, of: path, files)
      case .unreadable(let error): throw error
      }
      let before = people
      let person = change(&people)
      if people != before {
        files.sweep(folder, now: .now()) { TemporaryName.isOne($0, for: Paths.name(path)) }
        try files.put(Array((json(people).text(pretty: true) + "\n").utf8), at: path)
      }
      return person
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }

  private func find() -> Found {
    do throws(SystemError) {
      let bytes = try files.read(path, limit: 4 << 20)
      guard let json = try? JSON.parse(bytes), let people = json["people"]?.array else {
        return bytes.isEmpty ? .people([]) : .damaged(bytes)
      }
      // A copy from another computer, where the same ids are other people's.
      guard json["machine"]?.string == machine else { return .people([]) }
      return .people(
        people.compactMap { person in
          guard let id = person["id"]?.string, let name = person["name"]?.string else { return nil }
          return Person(id: id, name: name, role: person["role"]?.string ?? "")
        })
    } catch {
      return error.isNotFound ? .people([]) : .unreadable(error)
    }
  }

  private func json(_ people: [Person]) -> JSON {
    let list = people.map { person -> JSON in
      ["id": .string(person.id), "name": .string(person.name), "role": .string(person.role)]
    }
    return ["machine": .string(machine), "people": .array(list)]
  }

  /// What tells this user of this computer from all others, without naming either.
  private static var thisMachine: String {
    let paths = ["/etc/machine-id", "/var/lib/dbus/machine-id"]
    let id = paths.lazy.compactMap { try? FileBytes().read($0, limit: 4096) }.first ?? []
    return "\(String(decoding: id, as: UTF8.self)):\(getuid()):trust-readiness".fingerprint
  }
}
