#include "text/dateline.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("dateline: place, agency and date are read out of it") {
  struct Row {
    const char* text;
    const char* want;  // dateline|place|agency|date, or "" for none
  };
  const Row rows[] = {
      {"Beirut (AFP) - Rebels met.", "Beirut (AFP) -|Beirut|AFP|"},
      {"Ponta (DR Congo) (AFP) - Rebels met.", "Ponta (DR Congo) (AFP) -|Ponta|AFP|"},
      {"Ponta (the old one) (AFP) - Rebels met.", ""},
      {"CAIRO, March 4 (Reuters) - Shares rose.",
       "CAIRO, March 4 (Reuters) -|CAIRO|Reuters|March 4"},
      {"WASHINGTON (AP) \xE2\x80\x94 The Senate met.",
       "WASHINGTON (AP) \xE2\x80\x94|WASHINGTON|AP|"},
      {"New Delhi: The court ruled.", "New Delhi:|New Delhi||"},
      {"JAIPUR: The court ruled.", "JAIPUR:|JAIPUR||"},
      {"BRAGA, Portugal \xE2\x80\x94 The dam held.",
       "BRAGA, Portugal \xE2\x80\x94|BRAGA, Portugal||"},
      {"TUCSON, Ariz. (AP) -- Rain fell.", "TUCSON, Ariz. (AP) --|TUCSON, Ariz.|AP|"},
      {"ST. LOUIS - Rain fell.", "ST. LOUIS -|ST. LOUIS||"},
      {"Washington, D.C. (UPI) - Rain fell.", "Washington, D.C. (UPI) -|Washington, D.C.|UPI|"},
      {"PORTO, Jan. 5, 2024 /PRNewswire/ -- A mill opened.",
       "PORTO, Jan. 5, 2024 /PRNewswire/ --|PORTO|PRNewswire|Jan. 5, 2024"},
      {"BRUSSELS/LONDON, 4 March (Reuters) - Talks began.",
       "BRUSSELS/LONDON, 4 March (Reuters) -|BRUSSELS/LONDON|Reuters|4 March"},
      {"PORTO, Ore., and BRAGA, Ohio, Jan. 5 (PR Wire) -- A mill opened.",
       "PORTO, Ore., and BRAGA, Ohio, Jan. 5 (PR Wire) --|PORTO, Ore., and BRAGA, Ohio|PR "
       "Wire|Jan. 5"},
      {"LONDON and Paris agreed - but late.", ""},
      {"ROWING - LATE SURGE WINS IT", ""},
      {"ELVAS - A U.N. TEAM arrived.", "ELVAS -|ELVAS||"},
      {"(CNN) \xE2\x80\x94 Rain fell.", "(CNN) \xE2\x80\x94||CNN|"},
      {"(See below) - Rain fell.", ""},
      {"(MillNews) - Rain fell.", "(MillNews) -||MillNews|"},
      {"(Update) - Rain fell.", ""},
      {"JAIPUR / BRAGA: Rain fell.", "JAIPUR / BRAGA:|JAIPUR / BRAGA||"},
      {"JAIPUR/BRAGA: Rain fell.", "JAIPUR/BRAGA:|JAIPUR/BRAGA||"},
      {"BRAGA, May 3 /TASS/ - Rain fell.", "BRAGA, May 3 /TASS/ -|BRAGA|TASS|May 3"},
      {"BRAGA--(MILL WIRE)--Rain fell.", "BRAGA--(MILL WIRE)--|BRAGA|MILL WIRE|"},
      {"March 4 (Bloomberg) -- Shares rose.", "March 4 (Bloomberg) --||Bloomberg|March 4"},
      {"Lagos (CNN) The president spoke.", "Lagos (CNN)|Lagos|CNN|"},
      {"London \xE2\x80\x93 The minister resigned.", "London \xE2\x80\x93|London||"},
      {"Elvas, 2 May 2026 \xE2\x80\x93 A mill opened.",
       "Elvas, 2 May 2026 \xE2\x80\x93|Elvas||2 May 2026"},
      {"Elvas, Monday \xE2\x80\x93 A mill opened.", ""},
      {"Elvas (Alentejo) [Portugal], May 3 (ANI): A mill opened.",
       "Elvas (Alentejo) [Portugal], May 3 (ANI):|Elvas|ANI|May 3"},
      {"PORT OF SPAIN, Trinidad (AP) - Rain fell.",
       "PORT OF SPAIN, Trinidad (AP) -|PORT OF SPAIN, Trinidad|AP|"},
      // No datelines.
      {"The mayor - a baker - spoke.", ""},
      {"UPDATE: The dam held.", ""},
      {"Shares rose.", ""},
      {"London (population nine million) is big.", ""},
      {"Mr Reed: I was nine.", ""},
      {"BAKERS UNITED: F Lund; Reed, Wells.", ""},
      {"Rep. Ana Lund (R-S.C.): The mill burned.", ""},
      {"BOOM: The mill burned down.", ""},
      {"NATO \xE2\x80\x94 the alliance \xE2\x80\x94 met.", ""},
      {"LUND--The mill was old.", ""},
      {"BRAGA\xE2\x80\x94The mill was old.", "BRAGA\xE2\x80\x94|BRAGA||"},
      {"NATO said it would send troops.", ""},
      {"Paris", ""},
      {"", ""},
      {"Beirut (AFP) -", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const std::string_view text = row.text;
    const auto found = crosshead::find_dateline(text, {0, static_cast<uint32_t>(text.size())});
    const auto part = [&](crosshead::Span span) {
      return std::string(text.substr(span.start, span.end - span.start));
    };
    const std::string got = found.span.empty() ? ""
                                               : part(found.span) + '|' + part(found.place) + '|' +
                                                     part(found.agency) + '|' + part(found.date);
    CHECK(got == row.want);
  }
}
