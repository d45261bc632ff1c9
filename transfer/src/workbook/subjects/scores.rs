//! Scores of the portal, without the answers.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::assessment::stage_names;
use super::{Described, NOBODY};
use crate::{CellWhy, Subject};
use peil_core::Decimal;
use peil_core::maturity::{Dimension, Stage};
use peil_portfolio::{Company, Id, Kept, PublishedScores};
use peil_words::{Key, Words};

impl Described for PublishedScores {
    const SUBJECT: Subject = Subject::Scores;

    fn fields() -> Vec<Column<Self>> {
        let before = [
            Column::needed("stage", Key::AssessmentStage, Shape::Choice(stage_names), |scores: &Self| {
                Cell::one_of(&Stage::ALL, Some(scores.stage))
            })
            .wide(9),
            Column::field("scored_on", Key::AssessmentDate, Shape::Date, |scores: &Self| {
                Cell::date(scores.scored_on)
            }),
            Column::needed("overall", Key::BookOverall, Shape::Score, |scores: &Self| {
                Cell::Decimal(scores.overall)
            }),
        ];
        let dimensions = Dimension::ALL.into_iter().map(|dimension| {
            let heading = move |words: &Words| words.dimension(dimension);
            let get = move |scores: &Self| Cell::Decimal(scores.dimension(dimension));
            Column::headed(dimension.code(), heading, Shape::Score, get).wide(13)
        });
        let behind = [
            Column::field("portal_id", Key::BookPortalId, Shape::Text, |scores: &Self| {
                Cell::text(&scores.portal_id)
            }),
            Column::field("hub", Key::BookPortalHub, Shape::Text, |scores: &Self| Cell::text(&scores.hub))
                .wide(30),
            Column::field("note", Key::Note, Shape::Long, |scores: &Self| Cell::text(&scores.note)),
        ];
        before.into_iter().chain(dimensions).chain(behind).collect()
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        let mut dimensions = [Decimal::ZERO; 6];
        for (score, dimension) in dimensions.iter_mut().zip(Dimension::ALL) {
            *score = typed.decimal(dimension.code()).ok_or((dimension.code(), CellWhy::Empty))?;
        }
        Ok(Self {
            company: NOBODY,
            stage: typed.choice("stage", &Stage::ALL)?,
            scored_on: typed.date("scored_on"),
            overall: typed.decimal("overall").ok_or(("overall", CellWhy::Empty))?,
            dimensions,
            portal_id: typed.text("portal_id"),
            hub: typed.text("hub"),
            note: typed.text("note"),
        })
    }
}
