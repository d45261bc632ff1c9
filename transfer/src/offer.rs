//! One row of a file, and the company that it is about.

use crate::{CellFault, Part, Place};
use peil_core::Period;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{Company, Consent, Date, DmaSector, KvkNumber, VatNumber};

/// What one row of a file offers: a company, and what belongs to it.
///
/// A row is taken over whole or not at all. One with faults is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Where it stands.
    pub place: Place,
    /// The company that it is about; none for what belongs to no company: figures of the region, settings, records of a
    /// kiosk.
    pub company: Option<CompanyOffer>,
    /// What belongs to the company, or to none. May be empty.
    pub parts: Vec<Part>,
    /// What cannot be read in it.
    pub faults: Vec<CellFault>,
    /// Columns of its parts that the file leaves open. What stands there is what a new record gets, and says nothing of one
    /// that is there.
    pub open: Vec<&'static str>,
}

/// A company as a row names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompanyOffer {
    /// Its number within the file. Rows with the same number are about one company, and a row without any field
    /// refers to the company that another row describes. It is not the number in the portfolio.
    pub key: Option<i64>,
    /// What the row says of it.
    pub fields: CompanyFields,
}

impl CompanyOffer {
    /// The company of this number within the file, described elsewhere.
    #[must_use]
    pub fn referred(key: i64) -> Self {
        Self { key: Some(key), fields: CompanyFields::default() }
    }
}

/// What a row says of a company. An empty cell says nothing, so an import never empties a field; a reader gives `None` for
/// it, never an empty text or list.
///
/// # Default value
/// Nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompanyFields {
    /// The name.
    pub name: Option<String>,
    /// The number at the Chamber of Commerce.
    pub kvk: Option<KvkNumber>,
    /// The number for value added tax.
    pub vat: Option<VatNumber>,
    /// The primary sector on the form of the assessment.
    pub sector: Option<DmaSector>,
    /// The secondary one.
    pub second_sector: Option<DmaSector>,
    /// The section of SBI 2008.
    pub section: Option<Sector>,
    /// The size class.
    pub size: Option<SizeClass>,
    /// Persons employed.
    pub persons: Option<u32>,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Place.
    pub city: Option<String>,
    /// Municipality.
    pub municipality: Option<String>,
    /// Province.
    pub province: Option<Province>,
    /// Address of the website.
    pub website: Option<String>,
    /// When it was founded.
    pub founded: Option<Period>,
    /// Whether it agrees to its data being kept; `NotAsked` says nothing.
    pub consent: Option<Consent>,
    /// When it answered that.
    pub consent_on: Option<Date>,
    /// Tags that it has, beside those that it may have already.
    pub tags: Option<Vec<String>>,
    /// Notes.
    pub notes: Option<String>,
}

impl CompanyFields {
    /// What a company in a file says: every field that is filled in.
    #[must_use]
    pub fn of(company: Company) -> Self {
        let text = |text: String| (!text.trim().is_empty()).then_some(text);
        Self {
            name: text(company.name),
            kvk: company.kvk,
            vat: company.vat,
            sector: company.sector,
            second_sector: company.second_sector,
            section: company.section,
            size: company.size,
            persons: company.persons,
            street: text(company.street),
            postal_code: text(company.postal_code),
            city: text(company.city),
            municipality: text(company.municipality),
            province: company.province,
            website: text(company.website),
            founded: company.founded,
            consent: Some(company.consent).filter(|consent| *consent != Consent::NotAsked),
            consent_on: company.consent_on,
            tags: Some(company.tags).filter(|tags| !tags.is_empty()),
            notes: text(company.notes),
        }
    }

    /// The company of which no more is known than this.
    pub(crate) fn to_company(&self) -> Company {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Company {
            name: text(&self.name),
            kvk: self.kvk,
            vat: self.vat.clone(),
            sector: self.sector,
            second_sector: self.second_sector,
            section: self.section,
            size: self.size,
            persons: self.persons,
            street: text(&self.street),
            postal_code: text(&self.postal_code),
            city: text(&self.city),
            municipality: text(&self.municipality),
            province: self.province,
            website: text(&self.website),
            founded: self.founded,
            consent: self.consent.unwrap_or_default(),
            consent_on: self.consent_on,
            tags: self.tags.clone().unwrap_or_default(),
            notes: text(&self.notes),
        }
    }

    /// True when nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
