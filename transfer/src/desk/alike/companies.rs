//! What tells a company, its contacts and its stages.

use super::{Alike, merged};
use crate::Subject;
use crate::desk::cell::plain;
use peil_portfolio::{Company, Contact, StageReached};

impl Alike for Company {
    const SUBJECT: Subject = Subject::Company;
    type Key = ();

    /// Companies are found by their numbers and names, see [`crate::desk::companies`].
    fn keys(&self) -> Vec<()> {
        Vec::new()
    }

    merged! {
        name "name" name; field "kvk" kvk; field "vat" vat; field "sector" sector;
        field "second_sector" second_sector; field "section" section; field "size" size; field "persons" persons;
        field "street" street; field "postal_code" postal_code; field "city" city;
        field "municipality" municipality; field "province" province; field "website" website;
        field "founded" founded; consent "consent" consent; consent_on "consent_on" consent_on;
        field "tags" tags; remarks "notes" notes;
    }
}

/// A person is known by an e-mail address, or by a name where one of the two has no address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::desk) enum Person {
    Email(String),
    /// Of one without an address.
    Name(String),
    /// Of one with an address; a person of this name with another address is another.
    NameBesideEmail(String),
    Phone(String),
}

impl Alike for Contact {
    const SUBJECT: Subject = Subject::Contact;
    type Key = Person;

    fn keys(&self) -> Vec<Person> {
        let email = Some(plain(&self.email)).filter(|text| !text.is_empty()).map(Person::Email);
        let named = if email.is_none() { Person::Name } else { Person::NameBesideEmail };
        let name = Some(plain(&self.name)).filter(|text| !text.is_empty()).map(named);
        let mut keys: Vec<_> = email.into_iter().chain(name).collect();
        if keys.is_empty() {
            keys.push(Person::Phone(plain(&self.phone)));
        }
        keys
    }

    fn sought(&self, _: &[&str]) -> Vec<Person> {
        let mut keys = self.keys();
        let name = keys.iter().find_map(|key| match key {
            Person::Name(name) => Some(Person::NameBesideEmail(name.clone())),
            Person::NameBesideEmail(name) => Some(Person::Name(name.clone())),
            Person::Email(_) | Person::Phone(_) => None,
        });
        // Two with an address are told by that.
        keys.retain(|key| !matches!(key, Person::NameBesideEmail(_)));
        keys.extend(name);
        keys
    }

    fn is_alike(&self, other: &Self, _: &[&str]) -> bool {
        let (ours, theirs) = (plain(&self.email), plain(&other.email));
        ours.is_empty() || theirs.is_empty() || ours == theirs
    }

    merged! { field "name" name; field "role" role; field "email" email; field "phone" phone; }
}

impl Alike for StageReached {
    const SUBJECT: Subject = Subject::Stage;
    type Key = String;

    fn keys(&self) -> Vec<String> {
        vec![self.stage.clone()]
    }

    merged! { choice "stage" stage; choice "reached_on" reached_on; field "note" note; }
}
