#pragma once
#include <stddef.h>

/// The network of tags, trees and names: a file of `Learning.NetworkFile`.
const void *resource_network(size_t *size);

/// The weights of the sentence splitter: a model file of `Learning`.
const void *resource_sentences(size_t *size);

/// Forms and their base forms: lines of form, class and base form.
const void *resource_lemmas(size_t *size);

/// Countries: lines of name, other names, adjectives and capital.
const void *resource_nations(size_t *size);

/// First names: lines of name and pronoun.
const void *resource_first_names(size_t *size);
