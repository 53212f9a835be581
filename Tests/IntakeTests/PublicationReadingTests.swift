import Documents
import Intake
import Testing

@Test(arguments: [
  ("2021", "2021", "2021-01-01", "2021-12-31"),
  ("2021-02", "2021-02", "2021-02-01", "2021-02-28"),
  ("2021-03-22", "2021-03-22", "2021-03-22", "2021-03-22"),
  ("20210322", "2021-03-22", "2021-03-22", "2021-03-22"),
  ("2021-03-22T23:30:00-05:00", "2021-03-22T23:30:00-05:00", "2021-03-22", "2021-03-22"),
  ("2021-03-22 10:15:00Z", "2021-03-22T10:15:00Z", "2021-03-22", "2021-03-22"),
  ("March 22, 2021", "2021-03-22", "2021-03-22", "2021-03-22"),
  ("22 March 2021", "2021-03-22", "2021-03-22", "2021-03-22"),
  ("Mon, 22 Mar 2021 10:00:00 GMT", "2021-03-22", "2021-03-22", "2021-03-22"),
])
func `reads a publication date as precise as it is written`(
  text: String, value: String, earliest: String, latest: String
) {
  let publication = Publication(reading: text, basis: .metadata)
  #expect(publication?.value == value)
  #expect(publication?.interval == DayInterval(Day(iso: earliest), Day(iso: latest)))
}

@Test(arguments: ["", "soon", "03/04/2021", "2021-13-01", "2021-02-30", "May", "22", "2021-3-2"])
func `what is no date, or one in two ways, is none`(text: String) {
  #expect(Publication(reading: text, basis: .given) == nil)
}
