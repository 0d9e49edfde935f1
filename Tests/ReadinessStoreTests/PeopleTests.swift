import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("People: an id belongs to one name")
struct PeopleTests {
  @Test("A name keeps its id, however it is written; another name is another person; nobody is one, too")
  func names() throws {
    let place = try Workplace()
    let people = People(place.places)
    let ann = people.person(named: "Ann Example", role: "Chair")
    #expect(people.person(named: "ann  example", role: "Member").id == ann.id)
    #expect(People(place.places).person(named: "Ann Example").id == ann.id)
    let bob = people.person(named: "Bob")
    let nobody = people.person(named: "")
    #expect(Set([ann.id, bob.id, nobody.id]).count == 3)
    #expect(people.person(named: " ").id == nobody.id)
    #expect(people.all.map(\.id) == [ann.id, bob.id, nobody.id])
    #expect(try FileIdentity.look(at: place.places.people).mode & 0o777 == 0o600)
  }

  @Test("Only a new name that is said to be one is given to an id")
  func renamed() throws {
    let place = try Workplace()
    let people = People(place.places)
    let ann = people.person(named: "Ann Example")
    let other = people.person(named: "Ann Jones")
    let renamed = try people.rename(ann.id, to: "Ann Jones", role: "Chair")
    #expect(renamed.id == ann.id && renamed.name == "Ann Jones")
    #expect(people.person(named: "Ann Jones", role: "Chair") == renamed)
    #expect(people.person(named: "Ann Example").id != ann.id)
    #expect(!people.all.contains { $0.id == other.id })
  }

  @Test("A list that came from another computer is empty here")
  func otherMachine() throws {
    let place = try Workplace()
    let there = People(place.places, machine: "there", files: FileBytes())
    let ann = there.person(named: "Ann")
    let here = People(place.places, machine: "here", files: FileBytes())
    #expect(here.all.isEmpty)
    #expect(here.person(named: "Ann").id != ann.id)
  }

  @Test("A list that cannot be read for a moment is not replaced; a damaged one is kept beside it")
  func unreadable() throws {
    let place = try Workplace()
    let people = People(place.places)
    let ann = people.person(named: "Ann")
    let system = FaultySystem()
    system.set {
      $0.suffix = "people.json"
      $0.open = EMFILE
    }
    let blind = People(place.places, machine: "x", files: FileBytes(system))
    #expect(blind.person(named: "Ann").id != ann.id)
    #expect(throws: StoreProblem.self) { try blind.rename(ann.id, to: "Eve", role: "") }
    #expect(people.all == [ann])
    try FileBytes().put(Array("{damaged".utf8), at: place.places.people)
    #expect(people.person(named: "Ann").id != ann.id)
    #expect(try FileBytes().read(place.places.people + ".damaged") == Array("{damaged".utf8))
  }

  @Test("Programs that begin at the same moment draw one id for a name")
  func together() async throws {
    let place = try Workplace()
    let ids = await withTaskGroup(of: PersonID.self) { group in
      for number in 0..<24 {
        group.addTask { People(place.places).person(named: "Person \(number % 3)").id }
      }
      var ids: Set<PersonID> = []
      for await id in group { ids.insert(id) }
      return ids
    }
    #expect(ids.count == 3)
  }
}
