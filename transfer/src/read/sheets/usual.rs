//! What people call sectors and sizes, besides the names on forms and screens: only what can mean one thing.

use peil_core::record::SizeClass;
use peil_portfolio::{Consent, DmaSector, fold};

/// Usual names of sectors, made plain. A name that may be two sectors of the form, such as "zakelijke dienstverlening", is
/// not here.
pub(super) const SECTORS: [(DmaSector, &str); 17] = [
    (DmaSector::Aeronautics, "luchtvaart ruimtevaart aerospace"),
    (
        DmaSector::Agriculture,
        "landbouw tuinbouw landentuinbouw akkerbouw veehouderij veeteelt glastuinbouw agrarisch agrarischesector agro \
         agrofood agrifood agriculture farming food voeding voedingsmiddelen levensmiddelen \
         foodbeverages foodandbeverages foodproduction",
    ),
    (DmaSector::Construction, "bouw bouwnijverheid bouwsector bouweninstallatie bouwbedrijf construction"),
    (DmaSector::Culture, "cultuur creatief creatievesector creatieveindustrie culture creativeindustries"),
    (DmaSector::Defence, "defensie defence defense"),
    (DmaSector::Education, "onderwijs education"),
    (DmaSector::Energy, "energie energiesector nutsbedrijven energy utilities"),
    (
        DmaSector::Finance,
        "financieel financien financieledienstverlening financielesector bankwezen verzekeringen bankenenverzekeringen \
         finance financialservices banking insurance",
    ),
    (
        DmaSector::Health,
        "zorg gezondheidszorg zorgsector zorgenwelzijn gezondheidsenwelzijnszorg health healthcare lifesciences",
    ),
    (
        DmaSector::Manufacturing,
        "industrie maakindustrie maakbedrijf productie metaal metaalindustrie metaalbewerking machinebouw manufacturing",
    ),
    (DmaSector::Maritime, "maritiem scheepvaart visserij maritime fishery fisheries"),
    (DmaSector::Mining, "mijnbouw delfstoffenwinning winningvandelfstoffen mining"),
    (
        DmaSector::Mobility,
        "mobiliteit vervoer transport logistiek transportlogistiek transportenlogistiek transportandlogistics \
         vervoerenopslag automotive mobility logistics transportation",
    ),
    (DmaSector::RealEstate, "vastgoed onroerendgoed makelaardij realestate"),
    (
        DmaSector::Telecommunications,
        "ict it automatisering software softwareontwikkeling telecom telecommunicatie informatietechnologie \
         informatieencommunicatie informationtechnology softwaredevelopment computersoftware informationtechnologyservices \
         informationtechnologyandservices itservices telecommunications",
    ),
    (
        DmaSector::Tourism,
        "horeca toerisme horecaentoerisme toerismeenrecreatie recreatieentoerisme restaurant restaurants hotel hotels \
         hospitality tourism",
    ),
    (
        DmaSector::Trade,
        "detailhandel groothandel handel groothandelendetailhandel groothandeldetailhandel grootendetailhandel retail \
         winkel winkels webwinkel webshop ecommerce wholesale trade retailtrade wholesaletrade",
    ),
];

/// Usual names of size classes, made plain.
pub(super) const SIZES: [(SizeClass, &str); 4] = [
    (SizeClass::Micro, "micro microbedrijf microonderneming microenterprise zzp zzper zzpers"),
    (SizeClass::Small, "klein kleinbedrijf small"),
    (SizeClass::Medium, "middelgroot middelgrootbedrijf medium mediumsized"),
    (SizeClass::Large, "groot grootbedrijf large"),
];

/// What people answer when they are asked for their consent, made plain.
pub(super) const CONSENTS: [(Consent, &str); 2] = [
    (
        Consent::Given,
        "ja yes true 1 j y akkoord jaakkoord ikgaakkoord jaikgaakkoord ikbenakkoord jaikbenakkoord ikgeeftoestemming \
         jaikgeeftoestemming agree agreed iagree yesiagree iconsent yesiconsent",
    ),
    (
        Consent::Refused,
        "nee no false 0 n nietakkoord neenietakkoord ikganietakkoord neeikganietakkoord ikgeefgeentoestemming \
         neeikgeefgeentoestemming disagree idisagree noidisagree",
    ),
];

/// What may stand behind a number of persons.
const PERSONS: [&str; 9] = [
    "werkzame personen",
    "medewerkers",
    "werknemers",
    "personeelsleden",
    "personen",
    "employees",
    "persons",
    "people",
    "mensen",
];

/// The size class of two limits, or of one that is open, where all in between is one class: `51-200`, `250 of meer`.
pub(super) fn size_of_limits(text: &str) -> Option<SizeClass> {
    let text = fold(text.trim());
    let bare: String = without_persons(&text).chars().filter(|sign| !sign.is_whitespace()).collect();
    let bare = bare.replace(['–', '—'], "-").replace("t/m", "-").replace("totenmet", "-");
    let open = |least: u32| (least >= 250).then_some(SizeClass::Large);
    let under = |most: u32| (most < 10).then_some(SizeClass::Micro);
    for (sign, more) in [(">=", 0), ("≥", 0), (">", 1), ("meerdan", 1), ("morethan", 1)] {
        if let Some(number) = bare.strip_prefix(sign) {
            return open(persons(number)?.checked_add(more)?);
        }
    }
    for (sign, less) in [("<=", 0), ("≤", 0), ("<", 1), ("minderdan", 1), ("lessthan", 1)] {
        if let Some(number) = bare.strip_prefix(sign) {
            return under(persons(number)?.checked_sub(less)?);
        }
    }
    for sign in ["+", "ofmeer", "enmeer", "ormore"] {
        if let Some(number) = bare.strip_suffix(sign) {
            return open(persons(number)?);
        }
    }
    if let Some((least, limit)) = bare.split_once("tot") {
        // The limits of the classes themselves: 10 tot 50 is 10 to 49.
        let limit = persons(limit).filter(|limit| matches!(limit, 10 | 50 | 250))?;
        return within(persons(least)?, limit - 1);
    }
    let (least, most) = bare.split_once('-')?;
    within(persons(least)?, persons(most)?)
}

/// A number of persons without the word for them behind it.
pub(super) fn without_persons(text: &str) -> &str {
    let without = |word: &&str| {
        let (number, behind) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
        behind.eq_ignore_ascii_case(word).then(|| number.trim_end())
    };
    PERSONS.iter().find_map(without).unwrap_or(text)
}

fn within(least: u32, most: u32) -> Option<SizeClass> {
    let class = SizeClass::of(least);
    (least <= most && class == SizeClass::of(most)).then_some(class)
}

/// `1.000`, `10,001`, `51`.
fn persons(text: &str) -> Option<u32> {
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let (first, rest) = groups.split_first()?;
    let is_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let digits = groups.concat();
    let is_number = !first.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_grouped && is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_a_class_only_where_all_between_them_is() {
        for (text, size) in [
            ("0-9", Some(SizeClass::Micro)),
            ("1 - 9 medewerkers", Some(SizeClass::Micro)),
            ("< 10", Some(SizeClass::Micro)),
            ("<=10", None),
            ("10 tot 50 werkzame personen", Some(SizeClass::Small)),
            ("10 tot 40", None),
            ("10 tot en met 49", Some(SizeClass::Small)),
            ("50–249", Some(SizeClass::Medium)),
            ("250+", Some(SizeClass::Large)),
            (">249", Some(SizeClass::Large)),
            (">248", None),
            ("≥250", Some(SizeClass::Large)),
            ("5.001-10.000", Some(SizeClass::Large)),
            ("1.5-3", None),
            ("9-1", None),
            ("19", None),
            ("-5", None),
            ("99999999999+", None),
        ] {
            assert_eq!(size_of_limits(text), size, "{text}");
        }
    }
}
