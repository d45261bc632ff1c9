//! Companies that may be one: they have one address, or their people one domain in their e-mail.
//!
//! That is not enough to take them for one, because many companies share a building; it is enough to say so.

use super::cell::plain;
use super::companies::Companies;
use crate::{Found, Offer, Part};
use peil_portfolio::{Company, Contact, KvkNumber};
use std::collections::HashMap;

/// Domains of providers: they tell nothing of who has an address there.
const PROVIDERS: [&str; 27] = [
    "aol.com",
    "casema.nl",
    "chello.nl",
    "gmail.com",
    "gmx.com",
    "gmx.net",
    "googlemail.com",
    "hetnet.nl",
    "home.nl",
    "hotmail.com",
    "hotmail.nl",
    "icloud.com",
    "kpnmail.nl",
    "kpnplanet.nl",
    "live.com",
    "live.nl",
    "me.com",
    "msn.com",
    "outlook.com",
    "outlook.nl",
    "planet.nl",
    "proton.me",
    "protonmail.com",
    "tele2.nl",
    "upcmail.nl",
    "xs4all.nl",
    "ziggo.nl",
];

/// The first company of each address and of each domain.
#[derive(Debug, Default)]
pub(super) struct Near {
    by_address: HashMap<(String, String), u32>,
    by_domain: HashMap<String, u32>,
}

impl Near {
    /// Remembers the address of a company.
    pub(super) fn company(&mut self, company: &Company, place: u32) {
        if let Some(address) = address(company) {
            self.by_address.entry(address).or_insert(place);
        }
    }

    /// Remembers the domain of a person of a company.
    pub(super) fn contact(&mut self, contact: &Contact, place: u32) {
        if let Some(domain) = domain(&contact.email) {
            self.by_domain.entry(domain).or_insert(place);
        }
    }

    /// A company that the one at this place may be, which a row brings. One with another KvK number is another.
    pub(super) fn like(&self, companies: &Companies, place: u32, offer: &Offer) -> Option<Found> {
        let company = &companies.entry(place)?.record;
        let by_address = address(company).and_then(|address| self.by_address.get(&address));
        let domains = offer.parts.iter().filter_map(|part| match part {
            Part::Contact(contact) => domain(&contact.record().email),
            _ => None,
        });
        let by_domain = domains.filter_map(|domain| self.by_domain.get(&domain));
        let near = by_address.into_iter().chain(by_domain).filter(|near| **near != place);
        let found = near.filter_map(|near| companies.entry(*near));
        let may_be = |kvk: Option<KvkNumber>| company.kvk.is_none() || kvk == company.kvk || kvk.is_none();
        let like = found.into_iter().find(|entry| may_be(entry.record.kvk))?;
        Some(Found { name: like.record.name.clone(), id: like.id })
    }
}

/// Postal code and house number; what is behind the number tells no companies of one building apart.
fn address(company: &Company) -> Option<(String, String)> {
    let postal_code = Some(plain(&company.postal_code)).filter(|code| !code.is_empty())?;
    let starts_with_digit = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let number = company.street.split_whitespace().rev().find(starts_with_digit)?;
    Some((postal_code, number.chars().take_while(char::is_ascii_digit).collect()))
}

/// The domain of an e-mail address, unless it is that of a provider.
fn domain(email: &str) -> Option<String> {
    let (_, domain) = email.trim().rsplit_once('@')?;
    let domain = domain.to_lowercase();
    (domain.contains('.') && !PROVIDERS.contains(&domain.as_str())).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_postal_code_and_a_number() {
        let of = |street: &str, code: &str| {
            let (street, postal_code) = (street.to_owned(), code.to_owned());
            address(&Company { street, postal_code, ..Company::named("A") })
        };
        let expected = Some(("9401ab".to_owned(), "12".to_owned()));
        for street in ["Dorpsstraat 12", "Dorpsstraat 12a", "dorpsstraat 12 b", "Plein 1940 12-3"] {
            assert_eq!(of(street, "9401 AB"), expected, "{street}");
        }
        assert_eq!(of("Dorpsstraat", "9401 AB"), None);
        assert_eq!(of("Dorpsstraat 12", ""), None);
    }

    #[test]
    fn a_provider_is_nobodys_domain() {
        assert_eq!(domain("An@Rho.NL").as_deref(), Some("rho.nl"));
        for nobody in ["an@gmail.com", "an", "an@rho", ""] {
            assert_eq!(domain(nobody), None, "{nobody}");
        }
    }
}
