//! What tells services and follow-ups.

use super::{Alike, merged};
use crate::Subject;
use crate::desk::cell::plain;
use peil_portfolio::{Date, FollowUp, FollowUpKind, Service, ServiceCategory};

/// A service is known by its number in the portal, or by what it was and when where one of the two has no number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::desk) enum Delivery {
    Portal(String),
    Facts {
        /// Whether it has a number as well; one with another number is another.
        numbered: bool,
        facts: (ServiceCategory, Option<Date>, Option<Date>, String),
    },
}

impl Alike for Service {
    const SUBJECT: Subject = Subject::Service;
    type Key = Delivery;

    fn keys(&self) -> Vec<Delivery> {
        let numbered = !self.portal_id.is_empty();
        let portal = numbered.then(|| Delivery::Portal(self.portal_id.clone()));
        let facts = (self.category, self.begins, self.ends, plain(&self.description));
        portal.into_iter().chain([Delivery::Facts { numbered, facts }]).collect()
    }

    fn sought(&self, _: &[&str]) -> Vec<Delivery> {
        let facts = (self.category, self.begins, self.ends, plain(&self.description));
        let first = if self.portal_id.is_empty() {
            Delivery::Facts { numbered: true, facts: facts.clone() }
        } else {
            Delivery::Portal(self.portal_id.clone())
        };
        vec![first, Delivery::Facts { numbered: false, facts }]
    }

    fn is_alike(&self, other: &Self, _: &[&str]) -> bool {
        self.portal_id.is_empty() || other.portal_id.is_empty() || self.portal_id == other.portal_id
    }

    merged! {
        choice "category" category; field "technologies" technologies; field "other_technology" other_technology;
        field "begins" begins; field "ends" ends; field "attendees" attendees; field "price" price_cents;
        field "invoiced" invoiced_cents; field "aid" aid_cents; field "aid_note" aid_note; choice "status" status;
        field "description" description; field "investment" investment_cents;
        field "investment_kind" investment_kind; field "capacities" capacities; field "portal_id" portal_id;
        field "delivered_by" delivered_by;
    }
}

impl Alike for FollowUp {
    const SUBJECT: Subject = Subject::FollowUp;
    type Key = (FollowUpKind, Date);

    fn keys(&self) -> Vec<Self::Key> {
        vec![(self.kind, self.due_on)]
    }

    merged! { choice "kind" kind; choice "due_on" due_on; field "done_on" done_on; field "note" note; }
}
