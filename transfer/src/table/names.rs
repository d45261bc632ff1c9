//! What columns are called, in Dutch and in English, by companies, coaches and the programs they use.

use super::Field;
use peil_core::intensity::Technology;
use peil_portfolio::fold;
use peil_words::{Language, Words};
use std::collections::HashMap;

/// A heading without what differs by taste: letters and digits only, small and without marks. One that has none of them
/// stays as it is.
pub(crate) fn plain(text: &str) -> String {
    let folded = fold(text);
    let plain: String = folded.chars().filter(|sign| sign.is_alphanumeric()).collect();
    if plain.is_empty() { folded.trim().to_owned() } else { plain }
}

/// The usual names of each field. A name that may mean two things is not here.
const NAMES: [(Field, &str); 30] = [
    (
        Field::Name,
        "bedrijfsnaam bedrijf naam naambedrijf organisatie organisatienaam naamorganisatie onderneming ondernemingsnaam \
         naamonderneming handelsnaam statutairenaam relatie relatienaam klant klantnaam firma firmanaam company companyname \
         name organisation organization organisationname organizationname account accountname customer customername \
         enterprise enterprisename businessname smename bedrijfnaam naamvanhetbedrijf naamvandeorganisatie bedrijforganisatie \
         organisatiebedrijf bedrijfsnaamorganisatie naambedrijforganisatie companyorganisation companyorganization \
         nameofcompany nameoforganisation nameoforganization",
    ),
    (
        Field::Kvk,
        "kvk kvknummer kvknr kvkno kvknumber kamervankoophandel kamervankoophandelnummer kvkdossiernummer dossiernummer \
         chamberofcommerce chamberofcommercenumber cocnumber coc",
    ),
    (
        Field::Vat,
        "btw btwnummer btwnr btwid btwidnummer btwidentificatienummer vat vatnumber vatno vatid vatregistrationnumber \
         fiscalregistrationnumber",
    ),
    (Field::Sector, "sector branche bedrijfstak hoofdsector industry primarysector mainsector"),
    (Field::SecondSector, "tweedesector nevensector secondarysector secondsector"),
    (
        Field::Section,
        "sbi sbicode sbihoofdcode sbisectie sectie hoofdactiviteit section nace nacecode sbi2008 nacesection",
    ),
    (
        Field::Size,
        "grootte grootteklasse bedrijfsgrootte bedrijfsomvang omvang sizeclass size staffsize companysize customerstaffsize",
    ),
    (
        Field::Persons,
        "aantalmedewerkers medewerkers personeel aantalpersoneel personeelsleden aantalpersoneelsleden werknemers \
         aantalwerknemers werkzamepersonen aantalwerkzamepersonen personen employees numberofemployees noofemployees staff \
         headcount personsemployed",
    ),
    (
        Field::Street,
        "straat straatnaam straatennummer straatenhuisnummer adres adresregel1 bezoekadres vestigingsadres street \
         streetname streetandnumber address addressline1 streetaddress",
    ),
    (Field::HouseNumber, "huisnummer huisnr housenumber"),
    (Field::HouseAddition, "toevoeging huisnummertoevoeging huisletter houseaddition housenumberaddition"),
    (Field::PostalCode, "postcode postalcode zip zipcode"),
    (Field::City, "plaats plaatsnaam woonplaats vestigingsplaats stad city town"),
    (Field::Municipality, "gemeente gemeentenaam municipality"),
    (Field::Province, "provincie provincienaam province"),
    (Field::Website, "website websiteadres webadres web site url www homepage internetadres"),
    (
        Field::Founded,
        "opgericht opgerichtin oprichtingsdatum datumoprichting oprichtingsjaar jaarvanoprichting founded foundedin \
         foundationyear yearfounded yearoffoundation",
    ),
    (Field::Consent, "toestemming avg avgtoestemming consent gdprconsent"),
    (
        Field::ConsentOn,
        "toestemmingop datumtoestemming toestemmingsdatum toestemmingdatum consentdate consenton dateofconsent",
    ),
    (Field::Tags, "labels label tags tag trefwoorden keywords"),
    (
        Field::Notes,
        "opmerkingen opmerking notities notitie toelichting notes note remarks remark comments comment",
    ),
    (
        Field::ContactName,
        "contactpersoon contact contactnaam naamcontact naamcontactpersoon contactperson contactname nameofcontact contactpersoonnaam",
    ),
    (Field::ContactFirst, "voornaam firstname"),
    (Field::ContactInfix, "tussenvoegsel tussenvoegsels infix"),
    (Field::ContactLast, "achternaam lastname surname"),
    (Field::ContactRole, "functie functietitel rol role jobtitle position contactrole"),
    (
        Field::ContactEmail,
        "email emailadres mail mailadres epost emailaddress contactemail emailcontactpersoon emailvancontactpersoon contactpersoonemail contactpersoonemailadres contactpersonemail",
    ),
    (
        Field::ContactPhone,
        "telefoon telefoonnummer telefoonnr tel telnr mobiel mobielnummer gsm phone phonenumber telephone \
         telephonenumber mobile contactphone telefooncontactpersoon telefoonnummercontactpersoon contactpersoontelefoon contactpersoontelefoonnummer contacttelefoon contactpersonphone",
    ),
    (Field::ScannedOn, "scandatum datumscan datumvandescan gescandop scandate dateofscan scannedon"),
    (Field::ScannedBy, "gescanddoor scandoor scannedby adviseur coach"),
];

/// Every name that is known, made plain, and what it means.
pub(super) fn known() -> HashMap<String, Field> {
    let mut known = HashMap::new();
    for language in [Language::Dutch, Language::English] {
        let words = Words::new(language);
        for field in Field::all() {
            known.entry(plain(&field.said(&words))).or_insert(field);
            if let Field::Answer(technology) = field {
                known.entry(plain(&words.technology(technology))).or_insert(field);
            }
        }
    }
    for technology in Technology::ALL {
        let eurostat = technology.eurostat().filter(|code| code.confirmed);
        for name in [Some(technology.code()), eurostat.map(|code| code.code)].into_iter().flatten() {
            known.entry(plain(name)).or_insert(Field::Answer(technology));
        }
    }
    for (field, names) in NAMES {
        for name in names.split_whitespace() {
            known.insert(name.to_owned(), field);
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_field_has_names_that_are_plain_and_mean_one_thing() {
        let mut seen = BTreeSet::new();
        for (field, names) in NAMES {
            for name in names.split_whitespace() {
                assert_eq!(plain(name), name);
                assert!(seen.insert(name), "{name} of {field:?} stands twice");
            }
        }
        let fields: BTreeSet<_> = NAMES.iter().map(|(field, _)| field.code()).collect();
        assert_eq!(fields.len(), 30);
        assert_eq!(plain("  KvK-nummer: "), "kvknummer");
        assert_eq!(plain("Oprichtings\u{AD}datum"), "oprichtingsdatum", "with a soft hyphen");
    }
}
