// Cities that stand alone in a dateline: those that news style lists for the United States and abroad,
// and the cities that British, Gulf, African and South Asian papers write from. Lower case, sorted.
#pragma once
#include <array>
#include <string_view>

namespace crosshead {

// clang-format off
inline constexpr auto dateline_cities = std::to_array<std::string_view>({
    "abu dhabi", "abuja", "accra", "addis ababa", "agra", "ahmedabad", "aleppo", "alexandria",
    "algiers", "allahabad", "amman", "amritsar", "amsterdam", "ankara", "antananarivo", "asmara",
    "astana", "athens", "atlanta", "aurangabad", "baghdad", "baku", "baltimore", "bamako",
    "bangalore", "bangkok", "bareilly", "basra", "beijing", "beirut", "belfast", "belgrade",
    "bengaluru", "benghazi", "berlin", "bhopal", "bhubaneswar", "birmingham", "bishkek", "bogota",
    "boston", "bratislava", "brussels", "bucharest", "budapest", "buenos aires", "bulawayo",
    "cairo", "canberra", "cape town", "caracas", "cardiff", "casablanca", "cebu", "chandigarh",
    "chennai", "chicago", "chittagong", "cincinnati", "cleveland", "coimbatore", "colombo",
    "copenhagen", "dakar", "dallas", "damascus", "dammam", "dar es salaam", "davao", "dehradun",
    "delhi", "denver", "detroit", "dhaka", "djibouti", "doha", "dubai", "dublin", "durban",
    "edinburgh", "entebbe", "erbil", "faisalabad", "frankfurt", "freetown", "gaborone",
    "gandhinagar", "gaza", "geneva", "george town", "ghaziabad", "gilgit", "glasgow", "goa",
    "gorakhpur", "guatemala city", "gujranwala", "gurgaon", "gurugram", "guwahati", "gwalior",
    "hamburg", "hanoi", "harare", "havana", "hebron", "helsinki", "hong kong", "honolulu",
    "houston", "hyderabad", "imphal", "indianapolis", "indore", "islamabad", "istanbul",
    "itanagar", "jaipur", "jakarta", "jalandhar", "jammu", "jeddah", "jerusalem", "jodhpur",
    "johannesburg", "johor baru", "juba", "kabul", "kaduna", "kampala", "kandy", "kano", "kanpur",
    "karachi", "kathmandu", "khartoum", "kiev", "kigali", "kinshasa", "kochi", "kolkata", "kota",
    "kota kinabalu", "kozhikode", "kuala lumpur", "kuching", "kuwait city", "kyiv", "lagos",
    "lahore", "las vegas", "lilongwe", "lima", "lisbon", "london", "los angeles", "luanda",
    "lucknow", "ludhiana", "lusaka", "luxembourg", "macau", "madinah", "madrid", "madurai",
    "makkah", "manama", "manchester", "mangaluru", "manila", "maputo", "maseru", "mecca",
    "meerut", "melbourne", "mexico city", "miami", "milan", "milwaukee", "minneapolis", "minsk",
    "mogadishu", "mombasa", "monaco", "monrovia", "montreal", "moscow", "multan", "mumbai",
    "munich", "muscat", "muzaffarabad", "mysuru", "nablus", "nagpur", "nairobi", "nashik",
    "new delhi", "new orleans", "new york", "niamey", "nicosia", "noida", "nouakchott",
    "oklahoma city", "oslo", "ottawa", "ouagadougou", "panaji", "panama city", "paris", "patna",
    "peshawar", "petaling jaya", "philadelphia", "phnom penh", "phoenix", "pittsburgh",
    "port louis", "port-au-prince", "prague", "prayagraj", "pretoria", "puducherry", "pune",
    "putrajaya", "pyongyang", "quebec city", "quetta", "quito", "rabat", "raipur", "rajkot",
    "ramallah", "ranchi", "rangoon", "rawalpindi", "reykjavik", "riga", "rio de janeiro",
    "riyadh", "rome", "salt lake city", "san antonio", "san diego", "san francisco",
    "san salvador", "san'a", "sanaa", "santiago", "sao paulo", "sarajevo", "seattle", "seoul",
    "shanghai", "sharjah", "shillong", "shimla", "sialkot", "siliguri", "singapore", "skopje",
    "sofia", "srinagar", "st. louis", "stockholm", "strasbourg", "sukkur", "surat", "sydney",
    "taipei", "tallinn", "tashkent", "tbilisi", "tehran", "tel aviv", "thane",
    "thiruvananthapuram", "tirana", "tiruchirappalli", "tokyo", "toronto", "tripoli", "tunis",
    "udaipur", "ulaanbaatar", "united nations", "vadodara", "vancouver", "varanasi",
    "vatican city", "vienna", "vijayawada", "vilnius", "visakhapatnam", "warsaw", "washington",
    "wellington", "windhoek", "yangon", "yerevan", "zagreb", "zurich",
});
// clang-format on

}  // namespace crosshead
