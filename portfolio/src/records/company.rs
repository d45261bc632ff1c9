//! A company.

use super::{Consent, DmaSector, KvkNumber, VatNumber};
use crate::Date;
use crate::error::EditError;
use crate::store::{Fields, Owner, Record, Table, coded, coded_or_null, integer_or_null, text};
use peil_core::record::{Province, Sector, SizeClass};
use rusqlite::types::Value;

/// What a coach knows of a company. Texts are kept as they were typed.
///
/// # Default value
/// Nothing known; a name is needed before it can be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Company {
    /// The name; not blank.
    pub name: String,
    /// The number at the Chamber of Commerce.
    pub kvk: Option<KvkNumber>,
    /// The number for value added tax.
    pub vat: Option<VatNumber>,
    /// The primary sector on the form of the assessment.
    pub sector: Option<DmaSector>,
    /// The secondary one.
    pub second_sector: Option<DmaSector>,
    /// The section of SBI 2008, A to U.
    pub section: Option<Sector>,
    /// The size class.
    pub size: Option<SizeClass>,
    /// Persons employed.
    pub persons: Option<u32>,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Place.
    pub city: String,
    /// Municipality.
    pub municipality: String,
    /// Province.
    pub province: Option<Province>,
    /// Address of the website.
    pub website: String,
    /// When it was founded.
    pub founded: Option<peil_core::Period>,
    /// Whether it agrees to its data being kept.
    pub consent: Consent,
    /// When it answered that.
    pub consent_on: Option<Date>,
    /// Tags, in the order in which they were given.
    pub tags: Vec<String>,
    /// Notes.
    pub notes: String,
}

impl Company {
    /// A company of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// The size class: the one that was given, or that of the persons employed.
    #[must_use]
    pub fn size_class(&self) -> Option<SizeClass> {
        self.size.or_else(|| self.persons.map(SizeClass::of))
    }
}

impl Record for Company {
    const TABLE: &'static Table = &Table {
        name: "company",
        columns: &[
            "name",
            "kvk",
            "vat",
            "sector",
            "second_sector",
            "section",
            "size",
            "persons",
            "street",
            "postal_code",
            "city",
            "municipality",
            "province",
            "website",
            "founded",
            "consent",
            "consent_on",
            "tags",
            "notes",
        ],
        owner: Owner::Itself,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.name),
            coded_or_null(self.kvk.as_ref()),
            coded_or_null(self.vat.as_ref()),
            coded_or_null(self.sector.as_ref()),
            coded_or_null(self.second_sector.as_ref()),
            coded_or_null(self.section.as_ref()),
            coded_or_null(self.size.as_ref()),
            integer_or_null(self.persons),
            text(&self.street),
            text(&self.postal_code),
            text(&self.city),
            text(&self.municipality),
            coded_or_null(self.province.as_ref()),
            text(&self.website),
            coded_or_null(self.founded.as_ref()),
            coded(&self.consent),
            coded_or_null(self.consent_on.as_ref()),
            coded(&self.tags),
            text(&self.notes),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            name: fields.text()?,
            kvk: fields.coded_or_none()?,
            vat: fields.coded_or_none()?,
            sector: fields.coded_or_none()?,
            second_sector: fields.coded_or_none()?,
            section: fields.coded_or_none()?,
            size: fields.coded_or_none()?,
            persons: fields.integer_or_none()?,
            street: fields.text()?,
            postal_code: fields.text()?,
            city: fields.text()?,
            municipality: fields.text()?,
            province: fields.coded_or_none()?,
            website: fields.text()?,
            founded: fields.coded_or_none()?,
            consent: fields.coded()?,
            consent_on: fields.coded_or_none()?,
            tags: fields.coded()?,
            notes: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), EditError> {
        if self.name.trim().is_empty() {
            return Err(EditError::Refused { table: "company", column: "name" });
        }
        Ok(())
    }
}
