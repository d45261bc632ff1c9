//! Services.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape, list};
use super::{Described, NOBODY};
use crate::Subject;
use peil_portfolio::{Company, Id, Kept, Service, ServiceCategory, ServiceStatus};
use peil_words::{Key, Words};

fn category_names(words: &Words) -> Vec<String> {
    ServiceCategory::ALL.map(|category| words.service_category(category)).into()
}

fn status_names(words: &Words) -> Vec<String> {
    ServiceStatus::ALL.map(|status| words.service_status(status)).into()
}

impl Described for Service {
    const SUBJECT: Subject = Subject::Service;

    fn fields() -> Vec<Column<Self>> {
        let text = |field, heading, get: fn(&Self) -> &str| {
            Column::field(field, heading, Shape::Text, move |service: &Self| Cell::text(get(service)))
        };
        let cents = |field, heading, get: fn(&Self) -> Option<i64>| {
            Column::field(field, heading, Shape::Cents, move |service: &Self| Cell::cents(get(service)))
        };
        vec![
            Column::needed(
                "category",
                Key::ServiceCategory,
                Shape::Choice(category_names),
                |service: &Self| Cell::one_of(&ServiceCategory::ALL, Some(service.category)),
            )
            .wide(24),
            Column::needed("status", Key::ServiceStatus, Shape::Choice(status_names), |service: &Self| {
                Cell::one_of(&ServiceStatus::ALL, Some(service.status))
            })
            .wide(20),
            Column::field("begins", Key::ServiceBegins, Shape::Date, |service: &Self| {
                Cell::date(service.begins)
            }),
            Column::field("ends", Key::ServiceEnds, Shape::Date, |service: &Self| Cell::date(service.ends)),
            Column::field("technologies", Key::ServiceTechnologies, Shape::List, |service: &Self| {
                Cell::text(&list::joined(&service.technologies))
            })
            .wide(30),
            text("other_technology", Key::ServiceOtherTechnology, |service| &service.other_technology),
            Column::field("attendees", Key::ServiceAttendees, Shape::Whole, |service: &Self| {
                Cell::whole(service.attendees)
            }),
            cents("price", Key::ServicePrice, |service| service.price_cents),
            cents("invoiced", Key::ServiceInvoiced, |service| service.invoiced_cents),
            cents("aid", Key::ServiceAid, |service| service.aid_cents),
            text("aid_note", Key::ServiceAidNote, |service| &service.aid_note).wide(24),
            text("description", Key::ServiceDescription, |service| &service.description).wide(40),
            cents("investment", Key::ServiceInvestment, |service| service.investment_cents),
            text("investment_kind", Key::ServiceInvestmentKind, |service| &service.investment_kind),
            text("capacities", Key::ServiceCapacities, |service| &service.capacities).wide(24),
            text("portal_id", Key::ServicePortalId, |service| &service.portal_id).wide(12),
            text("delivered_by", Key::ServiceDeliveredBy, |service| &service.delivered_by),
        ]
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            company: NOBODY,
            category: typed.choice("category", &ServiceCategory::ALL)?,
            technologies: typed.list("technologies"),
            other_technology: typed.text("other_technology"),
            begins: typed.date("begins"),
            ends: typed.date("ends"),
            attendees: typed.fitting("attendees")?,
            price_cents: typed.cents("price"),
            invoiced_cents: typed.cents("invoiced"),
            aid_cents: typed.cents("aid"),
            aid_note: typed.text("aid_note"),
            status: typed.choice("status", &ServiceStatus::ALL)?,
            description: typed.text("description"),
            investment_cents: typed.cents("investment"),
            investment_kind: typed.text("investment_kind"),
            capacities: typed.text("capacities"),
            portal_id: typed.text("portal_id"),
            delivered_by: typed.text("delivered_by"),
        })
    }
}
