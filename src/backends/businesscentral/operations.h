// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/businesscentral/habits.h"

namespace clientele::businesscentral {

std::unique_ptr<CompaniesOperation> readCompaniesOperation(Context context);
std::unique_ptr<CompaniesOperation> readCompanyInformationOperation(Context context);

/// A list by its plan. Where the service refuses the clever request, the plain list is read and the rest done here.
/// Records are handed out page by page in the service's order; only with `top` are they sorted here before that.
std::unique_ptr<ListOperation> listOperation(Context context, const Place &place, ListQuery query);
/// A list that ends at once, for an entity this service does not have.
std::unique_ptr<ListOperation> failedListOperation(Failure failure);

/// One record, and its figures by whichever of the known ways answers; one request once the way is known.
std::unique_ptr<ReadOperation> readOperation(Context context, const Place *place, RecordKey key);

/// Create, change or delete. Nothing is ever sent without the version token where one is due. `further`: members that
/// go out with the changes, for what the record knows by another name.
std::unique_ptr<WriteOperation> writeOperation(Context context, const Place *place, WriteWish wish,
                                               Json::Object further = {});

/// The same for a customer's default dimension (business-central.md 5.12): people know dimensions and their values by
/// code, this set by id. The ids are looked up first; where there is none nothing is sent.
std::unique_ptr<WriteOperation> defaultDimensionWriting(Context context, WriteWish wish);
/// Values of the dimension the query names, or of all dimensions, each with its dimension as parent.
std::unique_ptr<ListOperation> dimensionValues(Context context, const ListQuery &query);

/// A customer's picture (business-central.md 5.11), known by its customer's id: what is said of it, its bytes, and its
/// being replaced or removed, after a look whether it is still the one the person saw.
std::unique_ptr<ReadOperation> pictureReading(Context context, RecordKey key);
std::unique_ptr<BytesOperation> pictureContent(const Context &context, const RecordKey &key);
std::unique_ptr<WriteOperation> pictureWriting(Context context, WriteWish wish);
/// Whether it was carried out though its answer never came: by the bytes that are there.
std::unique_ptr<WriteOperation> pictureLookedFor(Context context, WriteWish wish);

} // namespace clientele::businesscentral
