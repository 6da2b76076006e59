#include "text/quotes.h"

namespace crosshead {

void find_marked(Document& document) { document.marked.clear(); }

}  // namespace crosshead
