//! When each row of a file has its turn.

use super::companies::PortalNumber;
use crate::Offer;

/// In which order rows are tried: those with a name and a number of a company, those with a name, those that only have its
/// numbers, those that refer to it. So what a row with a number makes of a name holds for every row that has the name alone.
/// Within these the order is that of the file. It does not depend on the portfolio, so a second import goes as the first.
pub(crate) fn order(offers: &[Offer]) -> Vec<usize> {
    let class = |place: &usize| {
        let company = offers.get(*place).and_then(|offer| Some((offer, &offer.company.as_ref()?.fields)));
        let Some((offer, fields)) = company.filter(|(_, fields)| !fields.is_empty()) else { return 3 };
        let has_number = |part| PortalNumber::of(part).is_some();
        let is_numbered = fields.kvk.is_some() || fields.vat.is_some() || offer.parts.iter().any(has_number);
        match (fields.name.is_some(), is_numbered) {
            (true, true) => 0,
            (true, false) => 1,
            (false, _) => 2,
        }
    };
    let mut order: Vec<_> = (0..offers.len()).collect();
    order.sort_by_key(class);
    order
}

/// The turn of each row in an order of all of them.
pub(super) fn turns(order: &[usize]) -> Vec<u32> {
    let mut turns = vec![u32::MAX; order.len()];
    for (turn, row) in (0..).zip(order) {
        if let Some(slot) = turns.get_mut(*row) {
            *slot = turn;
        }
    }
    turns
}
