#include "CResources.h"

_Alignas(64) static const unsigned char network[] = {
#embed "data/network.model"
};

_Alignas(64) static const unsigned char sentences[] = {
#embed "data/sentences.model"
};

static const unsigned char lemmas[] = {
#embed "data/lemmas.txt"
};

static const unsigned char countries[] = {
#embed "data/lexicon/countries.txt"
};

static const unsigned char places[] = {
#embed "data/lexicon/places.txt"
};

static const unsigned char offices[] = {
#embed "data/lexicon/offices.txt"
};

static const unsigned char bodies[] = {
#embed "data/lexicon/bodies.txt"
};

static const unsigned char actors[] = {
#embed "data/lexicon/actors.txt"
};

static const unsigned char reporting[] = {
#embed "data/lexicon/reporting.txt"
};

static const unsigned char calendar[] = {
#embed "data/lexicon/calendar.txt"
};

static const unsigned char first_names[] = {
#embed "data/lexicon/first-names.txt"
};

static const struct resource lexicon[] = {
    {"countries.txt", countries, sizeof countries},
    {"places.txt", places, sizeof places},
    {"offices.txt", offices, sizeof offices},
    {"bodies.txt", bodies, sizeof bodies},
    {"actors.txt", actors, sizeof actors},
    {"reporting.txt", reporting, sizeof reporting},
    {"calendar.txt", calendar, sizeof calendar},
    {"first-names.txt", first_names, sizeof first_names},
};

static const unsigned char frames_positions[] = {
#embed "data/frames/positions.txt"
};

static const unsigned char frames_commitments[] = {
#embed "data/frames/commitments.txt"
};

static const unsigned char frames_decisions[] = {
#embed "data/frames/decisions.txt"
};

static const unsigned char frames_options[] = {
#embed "data/frames/options.txt"
};

static const unsigned char frames_consequences[] = {
#embed "data/frames/consequences.txt"
};

static const unsigned char frames_compliance[] = {
#embed "data/frames/compliance.txt"
};

static const unsigned char frames_relations[] = {
#embed "data/frames/relations.txt"
};

static const struct resource frames[] = {
    {"positions.txt", frames_positions, sizeof frames_positions},
    {"commitments.txt", frames_commitments, sizeof frames_commitments},
    {"decisions.txt", frames_decisions, sizeof frames_decisions},
    {"options.txt", frames_options, sizeof frames_options},
    {"consequences.txt", frames_consequences, sizeof frames_consequences},
    {"compliance.txt", frames_compliance, sizeof frames_compliance},
    {"relations.txt", frames_relations, sizeof frames_relations},
};

_Alignas(64) static const unsigned char coreference[] = {
#embed "data/coreference.model"
};

_Alignas(64) static const unsigned char attributions[] = {
#embed "data/attributions.model"
};

_Alignas(64) static const unsigned char clauses[] = {
#embed "data/clauses.model"
};

_Alignas(64) static const unsigned char parties[] = {
#embed "data/parties.model"
};

static const unsigned char noun_classes[] = {
#embed "data/noun-classes.txt"
};

const void *resource_network(size_t *size) {
  *size = sizeof network;
  return network;
}

const void *resource_sentences(size_t *size) {
  *size = sizeof sentences;
  return sentences;
}

const void *resource_lemmas(size_t *size) {
  *size = sizeof lemmas;
  return lemmas;
}

size_t resource_lexicon_count(void) { return sizeof lexicon / sizeof lexicon[0]; }

struct resource resource_lexicon(size_t index) { return lexicon[index]; }

size_t resource_frames_count(void) { return sizeof frames / sizeof frames[0]; }

struct resource resource_frames(size_t index) { return frames[index]; }

const void *resource_noun_classes(size_t *size) {
  *size = sizeof noun_classes;
  return noun_classes;
}

const void *resource_coreference(size_t *size) {
  *size = sizeof coreference;
  return coreference;
}

const void *resource_attributions(size_t *size) {
  *size = sizeof attributions;
  return attributions;
}

const void *resource_clauses(size_t *size) {
  *size = sizeof clauses;
  return clauses;
}

const void *resource_parties(size_t *size) {
  *size = sizeof parties;
  return parties;
}
