import Documents

/// Reads events: occasions that a noun names, and acts that a time is told of.
///
/// A noun needs more than itself to be an event of the matter: a time, a place, partners or words
/// that tell it from others of its sort. A verb needs an explicit time, and "said on Monday" is no
/// event but the time of a statement.
struct EventReader: KindReader {
  func items(in scene: Scene) -> [Item] {
    var sightings: [EventSighting] = []
    var times = scene.context.document.times[...]
    var count = 0
    for (_, sentence) in scene.context.readSentences {
      let dated = Self.take(&times, of: sentence, scene.context)
      let start = sightings.count
      count += 1
      let finder = EventFinder(scene, sentence, dated)
      var occasions = finder.occasions()
      var acts = finder.acts(besides: occasions)
      acts += finder.presences(besides: occasions + acts)
      // "The vote, set for Monday, was moved to Friday" is on Friday.
      occasions.removeAll { occasion in acts.contains { $0.trigger == occasion.trigger } }
      sightings += occasions
      sightings += acts
      sightings += finder.undatedActs(besides: occasions + acts)
      // The first sentences of a report tell its news, by the custom of the inverted pyramid.
      for index in start..<sightings.count { sightings[index].isLead = count <= 10 }
    }
    scene.eventDates.resolve(&sightings)
    return Self.withoutRepeats(sightings).compactMap { item($0, scene.context) }
  }

  /// A happening without a time is told once a report: "the shooting" named again is the same.
  private static func withoutRepeats(_ sightings: [EventSighting]) -> [EventSighting] {
    var seen: Set<Word> = []
    return sightings.filter { sighting in
      guard EventWords.happenings[sighting.lemma] != nil, !sighting.isAct else { return true }
      let isNew = seen.insert(sighting.lemma).inserted
      return isNew || sighting.time != nil
    }
  }

  /// The dated times of a sentence; those before it are dropped.
  private static func take(
    _ times: inout ArraySlice<TimeExpression>, of sentence: Sentence, _ context: ReadingContext
  ) -> [TimeExpression] {
    var found: [TimeExpression] = []
    while let time = times.first {
      if let range = time.range {
        if range.start >= sentence.range.end { break }
        if range.start >= sentence.range.start {
          if time.isDated || time.isStretch { found.append(time) }
          if let days = context.arrival(after: time) ?? time.boundedReference { found.append(days) }
        }
      }
      times.removeFirst()
    }
    return found
  }

  private func item(_ sighting: EventSighting, _ context: ReadingContext) -> Item? {
    let trigger = context.range(sighting.trigger..<(sighting.trigger + 1))
    return context.item(
      .event(
        EventDetails(
          type: sighting.type, trigger: trigger, participants: sighting.participants,
          when: sighting.time, place: sighting.place.map(context.range), status: sighting.status)),
      evidence: [sighting.tokens], confidence: sighting.confidence)
  }
}

/// An event while it is being read: token runs instead of ranges.
struct EventSighting {
  var tokens: Range<Int>

  /// The noun or verb that names it.
  var trigger: Int
  var lemma: Word
  var type: EventDetails.EventType
  var time: TimeExpression?
  var place: Range<Int>?
  var participants: [Party] = []
  var status: EventDetails.Status
  var confidence: Double

  /// Whether it is named as known: "the meeting", "their talks".
  var isDefinite = false

  /// Whether the clause that it stands in tells what has been said or done there: "in a joint
  /// appearance, the two said".
  var isSetting = false

  /// Whether a verb tells it, without a time.
  var isAct = false

  /// Whether the words tell of a plan alone, whatever its day.
  var isPlan = false

  /// Whether a main clause tells it in the simple past, as a story does.
  var isNews = false

  /// Whether it stands among the first sentences of the report, which tell its news.
  var isLead = false
}
