//! The fields of a company that are typed.

use peil_core::Period;
use peil_portfolio::Company;
use peil_words::{Key, Words};

/// A field that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The name.
    Name,
    /// The number at the Chamber of Commerce.
    Kvk,
    /// The number for value added tax.
    Vat,
    /// Persons employed.
    Persons,
    /// The year of foundation.
    Founded,
    /// The address of the website.
    Website,
    /// Street and number.
    Street,
    /// Postal code.
    PostalCode,
    /// Place.
    City,
    /// Municipality.
    Municipality,
    /// When consent was given or refused.
    ConsentOn,
    /// Tags.
    Tags,
    /// Notes.
    Notes,
}

impl Field {
    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> Key {
        match self {
            Self::Name => Key::FieldName,
            Self::Kvk => Key::FieldKvk,
            Self::Vat => Key::FieldVat,
            Self::Persons => Key::FieldPersons,
            Self::Founded => Key::FieldFounded,
            Self::Website => Key::FieldWebsite,
            Self::Street => Key::FieldStreet,
            Self::PostalCode => Key::FieldPostalCode,
            Self::City => Key::FieldCity,
            Self::Municipality => Key::FieldMunicipality,
            Self::ConsentOn => Key::FieldConsentOn,
            Self::Tags => Key::FieldTags,
            Self::Notes => Key::FieldNotes,
        }
    }

    /// What is kept, as it would be typed.
    #[must_use]
    pub fn text(self, words: &Words, company: &Company) -> String {
        match self {
            Self::Name => company.name.clone(),
            Self::Kvk => company.kvk.map(|kvk| kvk.to_string()).unwrap_or_default(),
            Self::Vat => company.vat.as_ref().map(ToString::to_string).unwrap_or_default(),
            Self::Persons => company.persons.map(|persons| persons.to_string()).unwrap_or_default(),
            Self::Founded => company.founded.map(|period| period.to_string()).unwrap_or_default(),
            Self::Website => company.website.clone(),
            Self::Street => company.street.clone(),
            Self::PostalCode => company.postal_code.clone(),
            Self::City => company.city.clone(),
            Self::Municipality => company.municipality.clone(),
            Self::ConsentOn => company.consent_on.map(|day| words.day(day.into())).unwrap_or_default(),
            Self::Tags => company.tags.join(", "),
            Self::Notes => company.notes.clone(),
        }
    }

    /// Puts a typed text into a company; nothing typed is nothing known.
    ///
    /// # Errors
    /// What is wrong with it, in words; the company is as it was then.
    pub fn take(self, words: &Words, text: &str, company: &mut Company) -> Result<(), String> {
        let typed = text.trim();
        let is_empty = typed.is_empty();
        match self {
            Self::Name if is_empty => return Err(words.say(Key::CompaniesNewWrong)),
            Self::Name => typed.clone_into(&mut company.name),
            Self::Kvk if is_empty => company.kvk = None,
            Self::Kvk => company.kvk = Some(typed.parse().map_err(|error| words.kvk_fault(error))?),
            Self::Vat if is_empty => company.vat = None,
            Self::Vat => company.vat = Some(typed.parse().map_err(|error| words.vat_fault(error))?),
            Self::Persons if is_empty => company.persons = None,
            Self::Persons => {
                let digits = typed.chars().filter(|sign| !matches!(sign, '.' | ' ' | '\u{a0}'));
                let number = digits.collect::<String>().parse();
                company.persons = Some(number.map_err(|_| words.say(Key::FieldPersonsWrong))?);
            }
            Self::Founded if is_empty => company.founded = None,
            Self::Founded => {
                let period = typed.parse::<Period>().map_err(|_| words.say(Key::FieldFoundedWrong))?;
                company.founded = Some(period);
            }
            Self::ConsentOn if is_empty => company.consent_on = None,
            Self::ConsentOn => {
                company.consent_on = Some(words.read_day(typed).map_err(|error| words.date_fault(error))?);
            }
            Self::Tags => {
                let tags = typed.split(',').map(str::trim).filter(|tag| !tag.is_empty());
                company.tags = tags.map(str::to_owned).collect();
            }
            Self::Website => typed.clone_into(&mut company.website),
            Self::Street => typed.clone_into(&mut company.street),
            Self::PostalCode => typed.clone_into(&mut company.postal_code),
            Self::City => typed.clone_into(&mut company.city),
            Self::Municipality => typed.clone_into(&mut company.municipality),
            Self::Notes => text.clone_into(&mut company.notes),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_words::Language;

    #[test]
    fn what_is_kept_is_read_back_and_what_is_wrong_leaves_the_company() {
        let words = Words::new(Language::Dutch);
        let mut company = Company::named("Bakkerij De Proef");
        for (field, typed, kept) in [
            (Field::Kvk, "12 34 56 78", "12345678"),
            (Field::Vat, "nl004495445b01", "NL004495445B01"),
            (Field::Persons, "1.024", "1024"),
            (Field::Founded, " 1998 ", "1998"),
            (Field::ConsentOn, "1-2-2026", "01-02-2026"),
            (Field::Tags, "ai, , export ", "ai, export"),
            (Field::Notes, " twee\nregels", " twee\nregels"),
            (Field::City, " Zwolle ", "Zwolle"),
        ] {
            assert_eq!(field.take(&words, typed, &mut company), Ok(()), "{field:?}");
            assert_eq!(field.text(&words, &company), kept);
        }
        let before = company.clone();
        for (field, typed) in [
            (Field::Name, " "),
            (Field::Kvk, "1234567"),
            (Field::Vat, "NL004495446B01"),
            (Field::Persons, "-1"),
            (Field::Founded, "vorig jaar"),
            (Field::ConsentOn, "30-02-2026"),
        ] {
            assert!(field.take(&words, typed, &mut company).is_err(), "{field:?}");
            assert_eq!(company, before);
        }
        assert_eq!(Field::Kvk.take(&words, "", &mut company), Ok(()));
        assert_eq!(company.kvk, None);
    }
}
