//! Scores of the portal, for assessments that were made before Peil was there.

use super::numbers::Numbers;
use super::{Demo, on};
use crate::Date;
use crate::error::EditError;
use crate::records::{Company, PublishedScores};
use crate::store::{Edit, Id};
use peil_core::Decimal;
use peil_core::maturity::Stage;

/// One company in this many has some.
const ONE_IN: u32 = 12;

/// Gives a company scores of the portal if it is its turn.
pub(super) fn scores(
    edit: &mut Edit<'_>,
    demo: Demo,
    company: Id<Company>,
    met: Date,
    number: u32,
) -> Result<(), EditError> {
    if number % ONE_IN != 5 {
        return Ok(());
    }
    let mut numbers = Numbers::new(!demo.seed ^ u64::from(number));
    let mut level = 1500 + i64::from(numbers.below(4500));
    let mut made = Some(met);
    for stage in Stage::ALL {
        let Some(scored_on) = made else { break };
        let hundredths = [0; 6].map(|_: u8| level + i64::from(numbers.below(2400)));
        let decimal = |hundredths: i64| Decimal::from_millionths(hundredths * 10_000);
        edit.insert(&PublishedScores {
            company,
            stage,
            // Where the portal does not say when, it is not known.
            scored_on: Some(scored_on).filter(|_| numbers.below(4) > 0),
            overall: decimal((hundredths.iter().sum::<i64>() + 3) / 6),
            dimensions: hundredths.map(decimal),
            portal_id: format!("SME-{:06}", 100_000 + number),
            hub: "EDIH Fictief".to_owned(),
            note: String::new(),
        })?;
        level += 500;
        made = scored_on.after_months(12).and_then(|due| on(demo.today, due, &mut numbers, 90));
        made = made.filter(|_| numbers.below(2) == 0);
    }
    Ok(())
}
