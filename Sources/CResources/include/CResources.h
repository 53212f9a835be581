#pragma once
#include <stddef.h>

/// The network of tags, trees and names: a file of `Learning.NetworkFile`.
const void *resource_network(size_t *size);

/// The weights of the sentence splitter: a model file of `Learning`.
const void *resource_sentences(size_t *size);

/// Forms and their base forms: lines of form, class and base form.
const void *resource_lemmas(size_t *size);

/// A file in the binary.
struct resource {
  const char *name;
  const void *start;
  size_t size;
};

/// How many lexicon files there are.
size_t resource_lexicon_count(void);

/// A lexicon file; `index` is less than their count.
struct resource resource_lexicon(size_t index);

/// How many files of frames there are.
size_t resource_frames_count(void);

/// A file of frames; `index` is less than their count.
struct resource resource_frames(size_t index);

/// Nouns by the class of their commonest sense: lines of class and nouns.
const void *resource_noun_classes(size_t *size);

/// The weights of the ranker of antecedents: a model file of `Learning`.
const void *resource_coreference(size_t *size);

/// The network of attributions: a file of `Learning.AttributionFile`.
const void *resource_attributions(size_t *size);

/// The network of clauses: a file of `Learning.ClauseFile`.
const void *resource_clauses(size_t *size);

/// The network of the parties of clauses: a file of `Learning.ClauseFile`.
const void *resource_parties(size_t *size);
