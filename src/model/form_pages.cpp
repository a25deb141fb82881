// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/form_pages.h"

#include <algorithm>

namespace clientele {

namespace {

FormPage meantFor(const FieldSpec &field)
{
    return field.term ? field.term->page : FormPage::More;
}

} // namespace

FormPage pageOf(const EntitySchema &schema, const FieldSpec &field)
{
    const FormPage page = meantFor(field);
    if (page == FormPage::More || page == FormPage::Hidden)
        return page;
    const auto &fields = schema.fields();
    const bool typed = std::any_of(fields.begin(), fields.end(), [page](const FieldSpec &one) {
        return meantFor(one) == page && (one.onCreate || one.onEdit);
    });
    return typed ? page : FormPage::General;
}

bool hasPage(const EntitySchema &schema, FormPage page)
{
    const auto &fields = schema.fields();
    return std::any_of(fields.begin(), fields.end(),
                       [&](const FieldSpec &field) { return pageOf(schema, field) == page; });
}

} // namespace clientele
