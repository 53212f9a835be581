#pragma once
// Nothing is imported from here into Swift: libxml2's headers draw in ICU's, and these quarrel with
// those of Foundation. The target carries the flags that the C target CXml is built with.
