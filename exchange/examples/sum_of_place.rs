//! Reads a table and adds up the figures of a place: `sum_of_place FILE PLACE`. For measuring; see `benches/peers`.

use peil_core::Decimal;
use peil_exchange::{Filter, Options, Role, read};
use peil_fixtures::Catalogue;
use std::fs::File;
use std::ops::ControlFlow;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (file, place) =
        (arguments.next().ok_or("the name of the file")?, arguments.next().ok_or("the place")?);
    let options = Options { filter: Filter::default().only(Role::Place, [place]), ..Options::default() };
    let (mut sum, mut count, mut flagged) = (Decimal::ZERO, 0_u64, 0_u64);
    read(&file, File::open(&file)?, &Catalogue::default(), &options, |figure| {
        if let Some(total) = figure.number().and_then(|number| sum.checked_add(number.value)) {
            sum = total;
            count += 1;
            flagged += u64::from(!figure.letters.is_empty());
        }
        ControlFlow::Continue(())
    })?;
    println!("{count} {sum} {flagged}");
    Ok(())
}
