# Waarom een portefeuille niet opengaat, of een bewerking niet is opgeslagen.
portfolio-fault-not-found = Dit bestand is er niet. Kijk of het is verplaatst, of een andere naam heeft gekregen.
portfolio-fault-folder = De map is er niet, of er mag niet in worden geschreven ({ $fault }). Kies een andere map.
portfolio-fault-exists = Er is al een bestand met deze naam. Kies een andere naam, of open het.
portfolio-fault-not-peil = Dit is geen portefeuille van Peil. Het bestand is niet veranderd.
portfolio-fault-newer = Deze portefeuille is van een nieuwere Peil (versie { $version }; deze Peil kent versie { $understands }). Werk Peil bij. Het bestand is niet veranderd.
portfolio-fault-damaged = { $backups ->
    [1] Het bestand is beschadigd: { $finding }. Er is 1 reservekopie, van { $newest }. Er is niets veranderd; u kiest zelf of u die terugzet.
   *[other] Het bestand is beschadigd: { $finding }. Er zijn { $backups } reservekopieën; de nieuwste is van { $newest }. Er is niets veranderd; u kiest zelf of u die terugzet.
}
portfolio-fault-damaged-alone = Het bestand is beschadigd: { $finding }. Er is geen reservekopie. Er is niets veranderd.
salvage-done = In { $file } staat wat nog te lezen was: { $companies } en wat daarbij hoort. Het logboek is er niet bij.
salvage-incomplete = Niet compleet: { $tables }.
salvage-unnamed = { $count ->
    [1] Van 1 bedrijf is alleen het nummer nog bekend; dat staat op de plaats van de naam.
   *[other] Van { $count } bedrijven is alleen het nummer nog bekend; dat staat op de plaats van de naam.
}
portfolio-fault-passphrase-needed = Deze portefeuille is beveiligd met een wachtwoord.
portfolio-fault-wrong-passphrase = Dit wachtwoord opent de portefeuille niet. Let op hoofdletters.
portfolio-fault-not-encrypted = Deze portefeuille heeft geen wachtwoord. Open haar zonder.
portfolio-fault-without-encryption = Deze Peil is gemaakt zonder versleuteling en kan geen portefeuille met een wachtwoord openen of maken.
portfolio-fault-locks-refused = Op deze plek kan een bestand niet worden vergrendeld, zoals op sommige netwerkschijven. Twee mensen zouden dan elkaars werk kunnen overschrijven. Zet het bestand op de schijf van deze computer.
portfolio-fault-in-use = De portefeuille is in gebruik door een ander venster of een andere computer. Sluit haar daar eerst.
portfolio-fault-io = Het bestand kan niet worden gelezen of geschreven: { $fault }.
portfolio-fault-database = De portefeuille geeft een fout die Peil niet kent: { $fault }.
edit-fault-read-only = De portefeuille is alleen geopend om te lezen.
edit-fault-disk-full = De schijf is vol. Maak ruimte vrij en probeer het opnieuw.
edit-fault-file-gone = Het bestand staat niet meer waar het stond. Is de schijf losgemaakt, of de map verplaatst?
edit-fault-damaged = Het bestand is beschadigd: { $finding }. Sluit Peil en open de portefeuille opnieuw; dan kunt u een reservekopie terugzetten.
edit-fault-not-found = Dit gegeven bestaat niet meer ({ $table } { $id }).
edit-fault-clash = Dit botst met een ander gegeven dat er al is: { $fault }.
edit-fault-refused = Dit veld kan zo niet worden bewaard: { $table }, { $column }.
edit-fault-unreadable = In het bestand staat iets wat Peil niet heeft geschreven: { $table } { $id }, { $column }.
edit-fault-changed = Dit kan niet meer: de gegevens zijn na die bewerking veranderd.
backup-fault-damaged = Er is geen reservekopie gemaakt, omdat het bestand beschadigd is: { $finding }. De reservekopieën die er waren, zijn er nog.
backup-fault-failed = Er is geen reservekopie gemaakt. { $fault }
passphrase-fault = Een wachtwoord heeft ten minste één teken, en geen onzichtbaar nulteken.
kvk-fault-not-digits = Een KvK-nummer heeft alleen cijfers.
kvk-fault-not-eight = { $digits ->
    [1] Een KvK-nummer heeft 8 cijfers; hier staat er 1.
   *[other] Een KvK-nummer heeft 8 cijfers; hier staan er { $digits }.
}
kvk-fault-zero = Een KvK-nummer bestaat niet alleen uit nullen.
kvk-fault-grouping = In dit KvK-nummer staat een punt of een spatie op een vreemde plek. Schrijf acht cijfers, zoals 12345678.
vat-fault-country = Een btw-nummer begint met de letters van een land van de EU, zoals NL.
vat-fault-form = Een Nederlands btw-nummer ziet eruit als NL004495445B01.
vat-fault-check = Een cijfer van het btw-nummer klopt niet, of er zijn er twee verwisseld.
date-fault = Dit is geen dag. Schrijf hem als { $example }, van 1900 tot en met 2199.
