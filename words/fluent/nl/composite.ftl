# Samengestelde cijfers: verschillende indicatoren in één getal.
composite-title = Samengesteld cijfer
composite-title-of = Samengesteld cijfer: { $place }
composite-value = Uitkomst
composite-score = Score
composite-weight = Gewicht
composite-contribution = Bijdrage
composite-how = Schaal: { $scale }. Gemiddelde: { $mean }.
composite-sum = De bijdragen tellen precies op tot de uitkomst.
composite-missing = { $count ->
    [1] 1 indicator heeft geen waarde; zijn gewicht is verdeeld over de andere.
   *[other] { $count } indicatoren hebben geen waarde; hun gewicht is verdeeld over de andere.
}
composite-no-value = Deze indicator heeft geen waarde.
scale-none = de waarden zoals ze zijn
scale-min-max = van de laagste tot de hoogste waarde (min-max)
scale-z-score = in standaardafwijkingen van het gemiddelde (z-score)
scale-distance = van de slechtste waarde tot het doel
scale-goalposts = tussen vaste grenzen, daarbuiten afgekapt
mean-arithmetic = rekenkundig
mean-geometric = meetkundig
mean-harmonic = harmonisch
mean-power = met macht { $power }

composite-error-no-spread = Alle waarden zijn gelijk, of beide uiteinden van de schaal zijn dat. Daartussen past geen schaal.
composite-error-too-few = Er zijn te weinig waarden. Een z-score vraagt er ten minste twee, en elke schaal ten minste één.
composite-error-target-behind = Het doel ligt aan de verkeerde kant van de waarde die nul punten geeft.
composite-error-scale-too-wide = De schaal loopt verder dan een miljoen.
composite-error-not-finite = Een score is geen eindig getal.
composite-error-negative-weight = Een gewicht is kleiner dan nul.
composite-error-no-weight = Geen enkele waarde heeft een gewicht.
composite-error-zero-score = Dit gemiddelde bestaat niet bij een score van nul. Kies een schaal die hoger begint, zoals --onto "1 100".
composite-error-negative-score = Dit gemiddelde bestaat niet bij scores onder nul. Kies een andere schaal, of --mean arithmetic.
composite-error-power-zero = De macht nul is het meetkundige gemiddelde. Kies --mean geometric.
composite-error-too-large = De uitkomst is te groot.
composite-error-lengths-differ = Er zijn niet evenveel plaatsen als onderdelen.
composite-of-indicator = { $indicator }: { $fault }
composite-ends = Bij de schaal goalposts hoort een waarde in worst en in best. Ze ontbreken bij { $indicator }.
composite-no-target = Bij de schaal distance hoort een waarde in target. Die ontbreekt bij { $indicator }.
composite-power = “{ $found }” is geen macht. Verwacht: een getal zoals 0.5 of -1.
composite-onto = “{ $found }” is geen schaal van scores. Verwacht: twee getallen met een spatie ertussen, zoals "0 100".
composite-differs = Regel { $line } zegt hier iets anders over deze indicator. Laat het veld leeg of vul hetzelfde in.
composite-too-many = Dit is één indicator te veel. Verwacht: hoogstens { $limit }.
composite-empty = Er staan geen indicatoren in.
