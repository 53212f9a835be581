#pragma once
#include <stddef.h>

/// The word classes of English: see `data/words.txt`.
const void *resource_words(size_t *size);
