//! The fields of a service that are typed.

use peil_portfolio::Service;
use peil_words::{Key, Words};

/// A field that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceField {
    /// Another technology.
    OtherTechnology,
    /// First day.
    Begins,
    /// Last day.
    Ends,
    /// How many attended.
    Attendees,
    /// Price.
    Price,
    /// What was invoiced.
    Invoiced,
    /// Aid.
    Aid,
    /// Particulars on the aid.
    AidNote,
    /// Investment that followed.
    Investment,
    /// Of what kind that is.
    InvestmentKind,
    /// What was done.
    Description,
    /// Capacities used.
    Capacities,
    /// The number in the portal.
    PortalId,
    /// Who delivered it.
    DeliveredBy,
}

impl ServiceField {
    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> Key {
        match self {
            Self::OtherTechnology => Key::ServiceOtherTechnology,
            Self::Begins => Key::ServiceBegins,
            Self::Ends => Key::ServiceEnds,
            Self::Attendees => Key::ServiceAttendees,
            Self::Price => Key::ServicePrice,
            Self::Invoiced => Key::ServiceInvoiced,
            Self::Aid => Key::ServiceAid,
            Self::AidNote => Key::ServiceAidNote,
            Self::Investment => Key::ServiceInvestment,
            Self::InvestmentKind => Key::ServiceInvestmentKind,
            Self::Description => Key::ServiceDescription,
            Self::Capacities => Key::ServiceCapacities,
            Self::PortalId => Key::ServicePortalId,
            Self::DeliveredBy => Key::ServiceDeliveredBy,
        }
    }

    /// How it is to be typed, where that has to be said.
    #[must_use]
    pub fn hint(self, words: &Words) -> String {
        match self {
            Self::Price | Self::Invoiced | Self::Aid | Self::Investment => {
                format!("€\u{a0}{}", words.cents(0))
            }
            _ => String::new(),
        }
    }

    /// What is kept, as it would be typed.
    #[must_use]
    pub fn text(self, words: &Words, service: &Service) -> String {
        let money = |cents: Option<i64>| cents.map(|cents| words.cents(cents)).unwrap_or_default();
        match self {
            Self::OtherTechnology => service.other_technology.clone(),
            Self::Begins => service.begins.map(|day| words.day(day.into())).unwrap_or_default(),
            Self::Ends => service.ends.map(|day| words.day(day.into())).unwrap_or_default(),
            Self::Attendees => service.attendees.map(|count| count.to_string()).unwrap_or_default(),
            Self::Price => money(service.price_cents),
            Self::Invoiced => money(service.invoiced_cents),
            Self::Aid => money(service.aid_cents),
            Self::AidNote => service.aid_note.clone(),
            Self::Investment => money(service.investment_cents),
            Self::InvestmentKind => service.investment_kind.clone(),
            Self::Description => service.description.clone(),
            Self::Capacities => service.capacities.clone(),
            Self::PortalId => service.portal_id.clone(),
            Self::DeliveredBy => service.delivered_by.clone(),
        }
    }

    /// Puts a typed text into a service; nothing typed is nothing known.
    ///
    /// # Errors
    /// What is wrong with it, in words; the service is as it was then.
    pub fn take(self, words: &Words, text: &str, service: &mut Service) -> Result<(), String> {
        let typed = text.trim();
        let filled = (!typed.is_empty()).then_some(typed);
        let money = || filled.map(|typed| words.read_cents(typed)).transpose();
        let money = || money().map_err(|error| words.amount_fault(error));
        let day = || filled.map(|typed| words.read_day(typed)).transpose();
        let day = || day().map_err(|error| words.date_fault(error));
        match self {
            Self::Begins => {
                let begins = day()?;
                if begins.zip(service.ends).is_some_and(|(begins, ends)| ends < begins) {
                    return Err(words.say(Key::ServiceBeginsWrong));
                }
                service.begins = begins;
            }
            Self::Ends => {
                let ends = day()?;
                if service.begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) {
                    return Err(words.say(Key::ServiceEndsWrong));
                }
                service.ends = ends;
            }
            Self::Attendees => {
                let count = filled.map(str::parse::<u32>).transpose();
                service.attendees = count.map_err(|_| words.say(Key::ServiceAttendeesWrong))?;
            }
            Self::Price => service.price_cents = money()?,
            Self::Invoiced => service.invoiced_cents = money()?,
            Self::Aid => service.aid_cents = money()?,
            Self::Investment => service.investment_cents = money()?,
            Self::OtherTechnology => typed.clone_into(&mut service.other_technology),
            Self::AidNote => typed.clone_into(&mut service.aid_note),
            Self::InvestmentKind => typed.clone_into(&mut service.investment_kind),
            Self::Description => typed.clone_into(&mut service.description),
            Self::Capacities => typed.clone_into(&mut service.capacities),
            Self::PortalId => typed.clone_into(&mut service.portal_id),
            Self::DeliveredBy => typed.clone_into(&mut service.delivered_by),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_portfolio::{Company, Id, OpenOptions, ServiceCategory};
    use peil_words::Language;

    fn company() -> Id<Company> {
        let folder = tempfile::tempdir().unwrap();
        let mut store = OpenOptions::new().create(&folder.path().join("x.peil")).unwrap().store;
        let added = store.edit(peil_portfolio::Deed::CompanyAdded, |edit| edit.insert(&Company::named("x")));
        added.unwrap().value
    }

    #[test]
    fn what_is_kept_is_read_back_and_what_is_wrong_leaves_the_service() {
        let words = Words::new(Language::Dutch);
        let mut service = Service::planned(company(), ServiceCategory::Training);
        for (field, typed, kept) in [
            (ServiceField::Price, "€ 1250", "1.250,00"),
            (ServiceField::Invoiced, "0", "0,00"),
            (ServiceField::Aid, "500,5", "500,50"),
            (ServiceField::Begins, "1-3-2026", "01-03-2026"),
            (ServiceField::Ends, "01-03-2026", "01-03-2026"),
            (ServiceField::Attendees, " 12 ", "12"),
            (ServiceField::DeliveredBy, " hub ", "hub"),
        ] {
            assert_eq!(field.take(&words, typed, &mut service), Ok(()), "{field:?}");
            assert_eq!(field.text(&words, &service), kept);
        }
        let before = service.clone();
        for (field, typed) in [
            (ServiceField::Price, "duizend"),
            (ServiceField::Aid, "-1"),
            (ServiceField::Begins, "02-03-2026"),
            (ServiceField::Ends, "28-02-2026"),
            (ServiceField::Ends, "31-02-2026"),
            (ServiceField::Attendees, "1,5"),
        ] {
            assert!(field.take(&words, typed, &mut service).is_err(), "{field:?}");
            assert_eq!(service, before);
        }
        assert_eq!(ServiceField::Price.take(&words, "", &mut service), Ok(()));
        assert_eq!(service.price_cents, None);
    }
}
