//! A service of the hub to a company, with the fields of the registry of the hubs.

use super::Company;
use super::codes::coded;
use crate::Date;
use crate::error::EditError;
use crate::store::{
    Code, Fields, Id, Owner, Record, Table, coded as code, coded_or_null, integer_or_null, text,
};
use rusqlite::types::Value;

/// What kind of service it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceCategory {
    /// Test before invest.
    TestBeforeInvest,
    /// Support to find investment.
    FindInvestment,
    /// Training and skills development.
    Training,
    /// Networking and access to innovation ecosystems.
    Networking,
}

impl ServiceCategory {
    /// Every category.
    pub const ALL: [Self; 4] =
        [Self::TestBeforeInvest, Self::FindInvestment, Self::Training, Self::Networking];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TestBeforeInvest => "test_before_invest",
            Self::FindInvestment => "find_investment",
            Self::Training => "training",
            Self::Networking => "networking",
        }
    }
}

/// How far a service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceStatus {
    /// Agreed, not begun.
    Planned,
    /// Under way.
    Ongoing,
    /// Finished, not invoiced.
    Finished,
    /// Finished and invoiced.
    FinishedAndInvoiced,
    /// Called off.
    Cancelled,
}

impl ServiceStatus {
    /// Every status.
    pub const ALL: [Self; 5] =
        [Self::Planned, Self::Ongoing, Self::Finished, Self::FinishedAndInvoiced, Self::Cancelled];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Ongoing => "ongoing",
            Self::Finished => "finished",
            Self::FinishedAndInvoiced => "finished_and_invoiced",
            Self::Cancelled => "cancelled",
        }
    }
}

coded! {
    ServiceCategory: |value| (*value).code().to_owned(), |text| ServiceCategory::ALL.into_iter().find(|known| known.code() == text);
    ServiceStatus: |value| (*value).code().to_owned(), |text| ServiceStatus::ALL.into_iter().find(|known| known.code() == text);
}

/// A technology of a service, by the name that the registry gives it. The list of the registry was not available, so
/// names are kept as they come.
pub type ServiceTechnology = String;

/// A service. Money is in euro cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The company.
    pub company: Id<Company>,
    /// Its kind.
    pub category: ServiceCategory,
    /// The technologies it was about.
    pub technologies: Vec<ServiceTechnology>,
    /// Another technology, in words.
    pub other_technology: String,
    /// First day.
    pub begins: Option<Date>,
    /// Last day.
    pub ends: Option<Date>,
    /// How many persons attended.
    pub attendees: Option<u32>,
    /// Price of the service.
    pub price_cents: Option<i64>,
    /// What of it was invoiced to the company.
    pub invoiced_cents: Option<i64>,
    /// What of it is to be reported as national or regional aid.
    pub aid_cents: Option<i64>,
    /// Particulars on state aid.
    pub aid_note: String,
    /// How far it is.
    pub status: ServiceStatus,
    /// What was done, shortly.
    pub description: String,
    /// Investment that it triggered.
    pub investment_cents: Option<i64>,
    /// Of what kind that is.
    pub investment_kind: String,
    /// Use of capacities financed by the Digital Europe Programme.
    pub capacities: String,
    /// The number of the service in the portal.
    pub portal_id: String,
    /// Who delivered it.
    pub delivered_by: String,
}

impl Service {
    /// A planned service of which nothing else is known.
    #[must_use]
    pub fn planned(company: Id<Company>, category: ServiceCategory) -> Self {
        Self {
            company,
            category,
            technologies: Vec::new(),
            other_technology: String::new(),
            begins: None,
            ends: None,
            attendees: None,
            price_cents: None,
            invoiced_cents: None,
            aid_cents: None,
            aid_note: String::new(),
            status: ServiceStatus::Planned,
            description: String::new(),
            investment_cents: None,
            investment_kind: String::new(),
            capacities: String::new(),
            portal_id: String::new(),
            delivered_by: String::new(),
        }
    }
}

impl Record for Service {
    const TABLE: &'static Table = &Table {
        name: "service",
        columns: &[
            "company",
            "category",
            "technologies",
            "other_technology",
            "begins",
            "ends",
            "attendees",
            "price",
            "invoiced",
            "aid",
            "aid_note",
            "status",
            "description",
            "investment",
            "investment_kind",
            "capacities",
            "portal_id",
            "delivered_by",
        ],
        owner: Owner::Company,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            Value::Integer(self.company.number()),
            code(&self.category),
            code(&self.technologies),
            text(&self.other_technology),
            coded_or_null(self.begins.as_ref()),
            coded_or_null(self.ends.as_ref()),
            integer_or_null(self.attendees),
            integer_or_null(self.price_cents),
            integer_or_null(self.invoiced_cents),
            integer_or_null(self.aid_cents),
            text(&self.aid_note),
            code(&self.status),
            text(&self.description),
            integer_or_null(self.investment_cents),
            text(&self.investment_kind),
            text(&self.capacities),
            text(&self.portal_id),
            text(&self.delivered_by),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            company: fields.id_of()?,
            category: fields.coded()?,
            technologies: fields.coded()?,
            other_technology: fields.text()?,
            begins: fields.coded_or_none()?,
            ends: fields.coded_or_none()?,
            attendees: fields.integer_or_none()?,
            price_cents: fields.integer_or_none()?,
            invoiced_cents: fields.integer_or_none()?,
            aid_cents: fields.integer_or_none()?,
            aid_note: fields.text()?,
            status: fields.coded()?,
            description: fields.text()?,
            investment_cents: fields.integer_or_none()?,
            investment_kind: fields.text()?,
            capacities: fields.text()?,
            portal_id: fields.text()?,
            delivered_by: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), EditError> {
        let refused = |column| Err(EditError::Refused { table: "service", column });
        let negative = |cents: Option<i64>| cents.is_some_and(i64::is_negative);
        match self {
            _ if negative(self.price_cents) => refused("price"),
            _ if negative(self.invoiced_cents) => refused("invoiced"),
            _ if negative(self.aid_cents) => refused("aid"),
            _ if negative(self.investment_cents) => refused("investment"),
            Self { begins: Some(begins), ends: Some(ends), .. } if ends < begins => refused("ends"),
            _ => Ok(()),
        }
    }
}

/// What the services of a company come to, in euro cents. Services that were called off do not count.
///
/// # Example
/// ```
/// use peil_portfolio::{Id, Service, ServiceCategory, ServiceStatus, ServiceTotals};
/// # fn of(company: Id<peil_portfolio::Company>) {
/// let planned = Service::planned(company, ServiceCategory::Training);
/// let paid = Service { price_cents: Some(125_000), ..planned.clone() };
/// let off = Service { status: ServiceStatus::Cancelled, ..paid.clone() };
/// assert_eq!(ServiceTotals::of([&planned, &paid, &off]).price, Some(125_000));
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ServiceTotals {
    /// Of the prices; `None` where the sum does not fit.
    pub price: Option<i64>,
    /// Of what was invoiced.
    pub invoiced: Option<i64>,
    /// Of what is reported as aid.
    pub aid: Option<i64>,
    /// Of the investments that followed.
    pub investment: Option<i64>,
}

impl ServiceTotals {
    /// The totals of some services; an amount that is not filled in adds nothing.
    #[must_use]
    pub fn of<'a>(services: impl IntoIterator<Item = &'a Service>) -> Self {
        let add = |sum: &mut Option<i64>, cents: Option<i64>| {
            *sum = sum.and_then(|sum| sum.checked_add(cents.unwrap_or(0)));
        };
        let mut totals = Self { price: Some(0), invoiced: Some(0), aid: Some(0), investment: Some(0) };
        for service in services.into_iter().filter(|service| service.status != ServiceStatus::Cancelled) {
            add(&mut totals.price, service.price_cents);
            add(&mut totals.invoiced, service.invoiced_cents);
            add(&mut totals.aid, service.aid_cents);
            add(&mut totals.investment, service.investment_cents);
        }
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_leave_out_what_was_called_off_and_what_is_not_filled_in() {
        let planned = Service::planned(Id::new(1), ServiceCategory::Training);
        let first = Service { price_cents: Some(125_000), aid_cents: Some(50_000), ..planned.clone() };
        let second = Service { price_cents: Some(5), invoiced_cents: Some(3), ..planned.clone() };
        let off = Service { status: ServiceStatus::Cancelled, investment_cents: Some(9), ..first.clone() };
        let totals = ServiceTotals::of([&planned, &first, &second, &off]);
        let expected =
            ServiceTotals { price: Some(125_005), invoiced: Some(3), aid: Some(50_000), investment: Some(0) };
        assert_eq!(totals, expected);
        let large = Service { price_cents: Some(i64::MAX), ..planned };
        assert_eq!(ServiceTotals::of([&large, &second]).price, None, "said, not wrapped around");
    }
}
