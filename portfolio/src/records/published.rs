//! Scores that the portal has published of a company.

use super::Company;
use crate::Date;
use crate::error::EditError;
use crate::store::{Fields, Id, Owner, Record, Table, coded, coded_or_null, text};
use peil_core::Decimal;
use peil_core::maturity::{Dimension, Stage};
use rusqlite::types::Value;

/// The scores of an assessment as the portal of the hubs gives them: exactly as published, and without the answers that
/// they come from.
///
/// A company has one of these for each moment. Where it has a finished [`Assessment`](super::Assessment) of the same
/// moment, that one counts, because its answers can be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedScores {
    /// The company.
    pub company: Id<Company>,
    /// T0, T1 or T2.
    pub stage: Stage,
    /// When the assessment was made; `None` where the portal does not say.
    pub scored_on: Option<Date>,
    /// The overall score, 0 to 100.
    pub overall: Decimal,
    /// The six dimensions in the order of the questionnaire, 0 to 100 each.
    pub dimensions: [Decimal; 6],
    /// The number of the company on the portal; empty where it is not known.
    pub portal_id: String,
    /// The hub that made the assessment, as the portal writes it.
    pub hub: String,
    /// Remark.
    pub note: String,
}

impl PublishedScores {
    /// The score of a dimension.
    #[must_use]
    pub const fn dimension(&self, dimension: Dimension) -> Decimal {
        self.dimensions[dimension.index()]
    }
}

impl Record for PublishedScores {
    const TABLE: &'static Table = &Table {
        name: "published_scores",
        columns: &[
            "company",
            "stage",
            "scored_on",
            "overall",
            "strategy",
            "readiness",
            "people",
            "data",
            "automation",
            "green",
            "portal_id",
            "hub",
            "note",
        ],
        owner: Owner::Company,
    };

    fn values(&self) -> Vec<Value> {
        let [strategy, readiness, people, data, automation, green] =
            self.dimensions.map(|score| Value::Integer(score.millionths()));
        vec![
            Value::Integer(self.company.number()),
            coded(&self.stage),
            coded_or_null(self.scored_on.as_ref()),
            Value::Integer(self.overall.millionths()),
            strategy,
            readiness,
            people,
            data,
            automation,
            green,
            text(&self.portal_id),
            text(&self.hub),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        let (company, stage, scored_on) = (fields.id_of()?, fields.coded()?, fields.coded_or_none()?);
        let mut score = || fields.integer().map(Decimal::from_millionths);
        let overall = score()?;
        let dimensions = [score()?, score()?, score()?, score()?, score()?, score()?];
        Ok(Self {
            company,
            stage,
            scored_on,
            overall,
            dimensions,
            portal_id: fields.text()?,
            hub: fields.text()?,
            note: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), EditError> {
        let scores = [self.overall].into_iter().chain(self.dimensions);
        match Self::TABLE.columns.iter().skip(3).zip(scores).find(|(_, score)| !is_score(*score)) {
            Some((column, _)) => Err(EditError::Refused { table: Self::TABLE.name, column }),
            None => Ok(()),
        }
    }
}

fn is_score(score: Decimal) -> bool {
    !score.is_negative() && score <= Decimal::HUNDRED
}
