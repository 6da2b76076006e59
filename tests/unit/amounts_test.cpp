#include "tagger/amounts.h"

#include <doctest/doctest.h>

#include "measures_support.h"

using crosshead::test::check_measures;
using crosshead::test::MeasureRow;

TEST_CASE("amounts: money with signs, codes and letters before it") {
  const MeasureRow rows[] = {
      {"a $500-million dam", "MONEY $500-million = 500000000 USD"},
      {"worth £3bn, or €60,000", "MONEY £3bn = 3000000000 GBP; MONEY €60,000 = 60000 EUR"},
      {"US$5m, C$8.4 million, A$30",
       "MONEY US$5m = 5000000 USD; MONEY C$8.4 million = 8400000 CAD; "
       "MONEY A$30 = 30 AUD"},
      {"A $5 million deal", "MONEY $5 million = 5000000 USD"},
      {"an Rs 2,340-crore plan, Rs. 45,000, Rs9 lakh",
       "MONEY Rs 2,340-crore = 23400000000 INR; MONEY Rs. 45,000 = 45000 INR; "
       "MONEY Rs9 lakh = 900000 INR"},
      {"a fine of Rs 2 crore", "MONEY Rs 2 crore = 20000000 INR"},
      {"raised Sh6.5 billion and KSh200",
       "MONEY Sh6.5 billion = 6500000000 KES; "
       "MONEY KSh200 = 200 KES"},
      {"paid R1.2bn and R$40m", "MONEY R1.2bn = 1200000000 ZAR; MONEY R$40m = 40000000 BRL"},
      {"700 ariary and fifty thousand lari",
       "MONEY 700 ariary = 700 MGA; MONEY fifty thousand lari = 50000 GEL"},
      {"USD 200, 300 CHF, 5€",
       "MONEY USD 200 = 200 USD; MONEY 300 CHF = 300 CHF; MONEY 5€ = 5 EUR"},
      {"property worth R46 million, an R46 road", "MONEY R46 million = 46000000 ZAR"},
      {"oil at $5 a barrel", "MONEY $5 = 5 USD"},
      {"tickets at $5-10 and $5m-$10m",
       "MONEY $5-10 = 5..10 USD; MONEY $5m-$10m = 5000000..10000000 USD"},
      {"$1.5 to $2 billion, $5-$10 million, $500 to $2 billion",
       "MONEY $1.5 to $2 billion = 1500000000..2000000000 USD; "
       "MONEY $5-$10 million = 5000000..10000000 USD; "
       "MONEY $500 to $2 billion = 500..2000000000 USD"},
      {"It costs $8 to $12.", "MONEY $8 to $12 = 8..12 USD"},
      {"Sales rose $8 million to $12 million.",
       "MONEY $8 million = 8000000 USD; MONEY $12 million = 12000000 USD"},
      {"the $ sign, Class R 500, a C 5 road", ""},
  };
  check_measures(rows);
}

TEST_CASE("amounts: money in words") {
  const MeasureRow rows[] = {
      {"1.4 billion Swiss francs, then 60 million francs",
       "MONEY 1.4 billion Swiss francs = 1400000000 CHF; MONEY 60 million francs = 60000000 CHF"},
      {"traded at 11.94 crowns, wore two crowns", "MONEY 11.94 crowns = 11.94 XXX"},
      {"closed at 186,500 won against the dollar; 1,200 won seats and 3,400 won a prize",
       "MONEY 186,500 won = 186500 KRW"},
      {"28,000 francs a night", "MONEY 28,000 francs = 28000 XXX"},
      {"20 euros and 5 dollars 50 cents",
       "MONEY 20 euros = 20 EUR; MONEY 5 dollars 50 cents = 5.5 USD"},
      {"46 cents, 9.7 pence, 20p",
       "MONEY 46 cents = 0.46 USD; MONEY 9.7 pence = 0.097 GBP; "
       "MONEY 20p = 0.2 GBP"},
      {"3m euros, a 20m euro fee, 2m Swiss francs, 3-4m yuan",
       "MONEY 3m euros = 3000000 EUR; MONEY 20m euro = 20000000 EUR; "
       "MONEY 2m Swiss francs = 2000000 CHF; MONEY 3-4m yuan = 3000000..4000000 CNY"},
      {"the 100m mark, a 200m won in May, a 5m Swiss wall",
       "QUANTITY 100m = 100 m; QUANTITY 200m = 200 m; DATE May; QUANTITY 5m = 5 m"},
      {"a 1080p screen on page 20p", ""},
      {"three Hong Kong dollars, 90 New Zealand dollars",
       "MONEY three Hong Kong dollars = 3 HKD; MONEY 90 New Zealand dollars = 90 NZD"},
      {"It cost R45 000, R1 250 000, P2.3 billion, Php500 or GH¢40; $45 100 people, a P60",
       "MONEY R45 000 = 45000 ZAR; MONEY R1 250 000 = 1250000 ZAR; "
       "MONEY P2.3 billion = 2300000000 PHP; MONEY Php500 = 500 PHP; MONEY GH¢40 = 40 GHS; "
       "MONEY $45 = 45 USD"},
      {"a million-dollar view, hundreds of millions of dollars",
       "MONEY million-dollar = 1000000 USD; MONEY hundreds of millions of dollars"},
      {"cost several million dollars or half a million euros",
       "MONEY several million dollars; MONEY half a million euros = 500000 EUR"},
      {"178 million pounds", "MONEY 178 million pounds = 178000000 GBP"},
      {"a £5 fee and 40 pounds", "MONEY £5 = 5 GBP; MONEY 40 pounds = 40 GBP"},
      {"he weighed 200 pounds", "QUANTITY 200 pounds = 200 lb"},
      {"The team won 3 times; 12 marks", ""},
      {"live on two to 10 dollars", "MONEY two to 10 dollars = 2..10 USD"},
      {"50 billion won", "MONEY 50 billion won = 50000000000 KRW"},
  };
  check_measures(rows);
}

TEST_CASE("amounts: percentages") {
  const MeasureRow rows[] = {
      {"3.5 percent, 61.4 per cent, 12%, 30pc",
       "PERCENT 3.5 percent = 0.035; "
       "PERCENT 61.4 per cent = 0.614; PERCENT 12% = 0.12; "
       "PERCENT 30pc = 0.3"},
      {"It narrowed by 1.8 percentage points to 11.2%.",
       "PERCENT 1.8 percentage points = 0.018; PERCENT 11.2% = 0.112"},
      {"up 3.2 percentage points or 25 basis points",
       "PERCENT 3.2 percentage points = 0.032; PERCENT 25 basis points = 0.0025"},
      {"half a percentage point, one percent",
       "PERCENT half a percentage point = 0.005; "
       "PERCENT one percent = 0.01"},
      {"10-12 percent, 20 to 30 percent",
       "PERCENT 10-12 percent = 0.1..0.12; "
       "PERCENT 20 to 30 percent = 0.2..0.3"},
      {"between 11% and 12%", "PERCENT 11% = 0.11; PERCENT 12% = 0.12"},
      {"from 5% to 7%", "PERCENT 5% = 0.05; PERCENT 7% = 0.07"},
      {"a 10-percent rise, minus 2 percent",
       "PERCENT 10-percent = 0.1; PERCENT minus 2 percent = -0.02"},
      {"five points clear, a per cent rule", ""},
  };
  check_measures(rows);
}

TEST_CASE("amounts: quantities") {
  const MeasureRow rows[] = {
      {"12 kilometres, a 220-km road, three-metre plan",
       "QUANTITY 12 kilometres = 12 km; QUANTITY 220-km = 220 km; QUANTITY three-metre = 3 m"},
      {"6 grams per litre and 612,000 cusecs",
       "QUANTITY 6 grams per litre = 6 g/l; QUANTITY 612,000 cusecs = 612000 ft³/s"},
      {"190km/h, 60 miles per hour, 80mph",
       "QUANTITY 190km/h = 190 km/h; "
       "QUANTITY 60 miles per hour = 60 mph; QUANTITY 80mph = 80 mph"},
      {"he is 5ft 11in tall", "QUANTITY 5ft 11in = 71 in"},
      {"6ft 4in, 5 feet 11 inches, a 6-foot-4 guard",
       "QUANTITY 6ft 4in = 76 in; QUANTITY 5 feet 11 inches = 71 in; QUANTITY 6-foot-4 = 76 in"},
      {"in 31C heat, minus 200 degrees Celsius, -5C, 98.6 degrees",
       "QUANTITY 31C = 31 °C; QUANTITY minus 200 degrees Celsius = -200 °C; QUANTITY -5C = -5 °C; "
       "QUANTITY 98.6 degrees = 98.6 °"},
      {"lows of 28 F (-2 C), or -179C (-290F); ranks 5 F and (up-3C)",
       "QUANTITY 28 F = 28 °F; QUANTITY -2 C = -2 °C; QUANTITY -179C = -179 °C; "
       "QUANTITY -290F = -290 °F; QUANTITY 3C = 3 °C"},
      {"he weighs 14 stone by the stone wall", "QUANTITY 14 stone = 14 st"},
      {"Lund scores ton, hundreds tons", ""},
      {"550 million cubic metres of water", "QUANTITY 550 million cubic metres = 550000000 m³"},
      {"a 10,000-square-foot hall of 4 sq km",
       "QUANTITY 10,000-square-foot = 10000 ft²; "
       "QUANTITY 4 sq km = 4 km²"},
      {"18 tonnes, 2 metric tons, 1.3 m tall",
       "QUANTITY 18 tonnes = 18 t; "
       "QUANTITY 2 metric tons = 2 metric ton; "
       "QUANTITY 1.3 m = 1.3 m"},
      {"two yards, half a mile, 5 to 10 km",
       "QUANTITY two yards = 2 yd; QUANTITY half a mile = 0.5 mi; "
       "QUANTITY 5 to 10 km = 5..10 km"},
      {"walks three km, is six feet four",
       "QUANTITY three km = 3 km; QUANTITY six feet four = 76 in"},
      {"40 kilowatt-hours, 3 light-years, 2 million barrels a day",
       "QUANTITY 40 kilowatt-hours = 40 kWh; QUANTITY 3 light-years = 3 ly; "
       "QUANTITY 2 million barrels a day = 2000000 bbl/d"},
      {"hundreds of miles", "QUANTITY hundreds of miles"},
      {"1.3m homes, 5m people, Flat 31C, a 5G mast", ""},
      {"50 aircraft, 240,000 people, a five-day visit, four years", ""},
      {"won 3-2 and 2-0, open 24/7 since 9/11", ""},
      {"call +351 21 000 0000", ""},
  };
  check_measures(rows);
}
