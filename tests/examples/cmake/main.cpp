// Names the speakers of an article: speakers MODEL < article.txt
#include <annotate.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: speakers MODEL < article.txt\n", 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string model(std::istreambuf_iterator<char>(file), {});
  crosshead::Annotator annotator;
  const auto status =
      annotator.open({reinterpret_cast<const uint8_t*>(model.data()), model.size()});
  if (!status.ok()) return std::cerr << status.message << '\n', 1;

  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const crosshead::Document& document = annotator.annotate(text);
  for (const crosshead::Quote& quote : document.quotes)
    std::cout << document.slice(quote.speaker) << ": " << document.slice(quote.span) << '\n';
}
