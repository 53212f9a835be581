#pragma once
#include <stddef.h>

/// The weights of the part-of-speech tagger: a model file of `Learning`.
const void *resource_tagger(size_t *size);

/// Forms and their base forms: lines of form, class and base form.
const void *resource_lemmas(size_t *size);

/// Countries: lines of name, other names, adjectives and capital.
const void *resource_nations(size_t *size);

/// First names: lines of name and pronoun.
const void *resource_first_names(size_t *size);
