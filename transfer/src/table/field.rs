//! What a column of a table may be.

use peil_core::intensity::Technology;
use peil_words::{Key, Words};

/// What stands in a column of a table: a field of a company, of a person to talk to, or an answer of a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// The name of the company.
    Name,
    /// Its number at the Chamber of Commerce.
    Kvk,
    /// Its number for value added tax.
    Vat,
    /// Its primary sector on the form of the assessment.
    Sector,
    /// The secondary one.
    SecondSector,
    /// Its section of SBI 2008: a letter, a name, or a code that begins with the division.
    Section,
    /// Its size class.
    Size,
    /// Persons employed.
    Persons,
    /// Street, with the number or without.
    Street,
    /// The number of the house, put behind the street.
    HouseNumber,
    /// What comes behind the number of the house.
    HouseAddition,
    /// Postal code.
    PostalCode,
    /// Place.
    City,
    /// Municipality.
    Municipality,
    /// Province.
    Province,
    /// Address of the website.
    Website,
    /// When it was founded: a year, a month or a day.
    Founded,
    /// Whether it agrees to its data being kept.
    Consent,
    /// When it answered that.
    ConsentOn,
    /// Tags, with a comma or a semicolon between them.
    Tags,
    /// Notes.
    Notes,
    /// The name of a person to talk to.
    ContactName,
    /// The first name of that person.
    ContactFirst,
    /// What stands between first and last name.
    ContactInfix,
    /// The last name.
    ContactLast,
    /// The role of that person.
    ContactRole,
    /// E-mail address.
    ContactEmail,
    /// Telephone number.
    ContactPhone,
    /// The day of the scan.
    ScannedOn,
    /// Who made it.
    ScannedBy,
    /// The answer on a technology.
    Answer(Technology),
}

/// What a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldGroup {
    /// A company.
    Company,
    /// A person to talk to.
    Contact,
    /// A scan.
    Scan,
}

impl Field {
    /// The fields by which a company can be told.
    pub(crate) const OF_COMPANY: [Self; 3] = [Self::Name, Self::Kvk, Self::Vat];

    /// Every field but the answers.
    const PLAIN: [Self; 30] = [
        Self::Name,
        Self::Kvk,
        Self::Vat,
        Self::Sector,
        Self::SecondSector,
        Self::Section,
        Self::Size,
        Self::Persons,
        Self::Street,
        Self::HouseNumber,
        Self::HouseAddition,
        Self::PostalCode,
        Self::City,
        Self::Municipality,
        Self::Province,
        Self::Website,
        Self::Founded,
        Self::Consent,
        Self::ConsentOn,
        Self::Tags,
        Self::Notes,
        Self::ContactName,
        Self::ContactFirst,
        Self::ContactInfix,
        Self::ContactLast,
        Self::ContactRole,
        Self::ContactEmail,
        Self::ContactPhone,
        Self::ScannedOn,
        Self::ScannedBy,
    ];

    /// Every field, in the order in which a person would look for it.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PLAIN.into_iter().chain(Technology::ALL.into_iter().map(Self::Answer))
    }

    /// What it belongs to.
    #[must_use]
    pub const fn group(self) -> FieldGroup {
        match self {
            Self::ContactName
            | Self::ContactFirst
            | Self::ContactInfix
            | Self::ContactLast
            | Self::ContactRole
            | Self::ContactEmail
            | Self::ContactPhone => FieldGroup::Contact,
            Self::ScannedOn | Self::ScannedBy | Self::Answer(_) => FieldGroup::Scan,
            _ => FieldGroup::Company,
        }
    }

    /// The stable name, as in the text of a mapping: `kvk`, `contact.email`, `answer.erp`.
    #[must_use]
    pub fn code(self) -> String {
        if let Self::Answer(technology) = self {
            return format!("answer.{}", technology.code());
        }
        self.plain_code().to_owned()
    }

    const fn plain_code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kvk => "kvk",
            Self::Vat => "vat",
            Self::Sector => "sector",
            Self::SecondSector => "second_sector",
            Self::Section => "section",
            Self::Size => "size",
            Self::Persons => "persons",
            Self::Street => "street",
            Self::HouseNumber => "house_number",
            Self::HouseAddition => "house_addition",
            Self::PostalCode => "postal_code",
            Self::City => "city",
            Self::Municipality => "municipality",
            Self::Province => "province",
            Self::Website => "website",
            Self::Founded => "founded",
            Self::Consent => "consent",
            Self::ConsentOn => "consent_on",
            Self::Tags => "tags",
            Self::Notes => "notes",
            Self::ContactName => "contact.name",
            Self::ContactFirst => "contact.first",
            Self::ContactInfix => "contact.infix",
            Self::ContactLast => "contact.last",
            Self::ContactRole => "contact.role",
            Self::ContactEmail => "contact.email",
            Self::ContactPhone => "contact.phone",
            Self::ScannedOn => "scan.on",
            Self::ScannedBy => "scan.by",
            Self::Answer(_) => "answer",
        }
    }

    /// The field with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(technology) = code.strip_prefix("answer.") {
            return Technology::from_code(technology).map(Self::Answer);
        }
        Self::PLAIN.into_iter().find(|field| field.plain_code() == code)
    }

    /// What a person calls it.
    #[must_use]
    pub fn said(self, words: &Words) -> String {
        words.say(match self {
            Self::Name => Key::FieldName,
            Self::Kvk => Key::FieldKvk,
            Self::Vat => Key::FieldVat,
            Self::Sector => Key::FieldSector,
            Self::SecondSector => Key::FieldSecondSector,
            Self::Section => Key::FieldSection,
            Self::Size => Key::FieldSize,
            Self::Persons => Key::FieldPersons,
            Self::Street => Key::FieldStreet,
            Self::HouseNumber => Key::SheetFieldHouseNumber,
            Self::HouseAddition => Key::SheetFieldHouseAddition,
            Self::PostalCode => Key::FieldPostalCode,
            Self::City => Key::FieldCity,
            Self::Municipality => Key::FieldMunicipality,
            Self::Province => Key::FieldProvince,
            Self::Website => Key::FieldWebsite,
            Self::Founded => Key::FieldFounded,
            Self::Consent => Key::FieldConsent,
            Self::ConsentOn => Key::FieldConsentOn,
            Self::Tags => Key::BookTags,
            Self::Notes => Key::FieldNotes,
            Self::ContactName => Key::SheetFieldContactName,
            Self::ContactFirst => Key::SheetFieldContactFirst,
            Self::ContactInfix => Key::SheetFieldContactInfix,
            Self::ContactLast => Key::SheetFieldContactLast,
            Self::ContactRole => Key::SheetFieldContactRole,
            Self::ContactEmail => Key::SheetFieldContactEmail,
            Self::ContactPhone => Key::SheetFieldContactPhone,
            Self::ScannedOn => Key::SheetFieldScannedOn,
            Self::ScannedBy => Key::SheetFieldScannedBy,
            Self::Answer(technology) => {
                let technology = words.technology(technology);
                return words.say_with(Key::SheetFieldAnswer, &[("technology", technology.into())]);
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_words::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_field_has_a_code_that_reads_back_and_a_name() {
        let mut codes = BTreeSet::new();
        for field in Field::all() {
            assert_eq!(Field::from_code(&field.code()), Some(field));
            assert!(codes.insert(field.code()));
        }
        assert_eq!(codes.len(), 30 + 29);
        for language in [Language::Dutch, Language::English] {
            let words = Words::new(language);
            let names: BTreeSet<_> = Field::all().map(|field| field.said(&words)).collect();
            assert_eq!(names.len(), 59, "two fields with one name in {language:?}");
        }
        assert_eq!(Field::from_code("answer"), None);
        assert_eq!(Field::from_code("answer.fax"), None);
    }
}
