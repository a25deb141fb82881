// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

namespace clientele {

/// What a company's desk side tells the world. Called on the desk thread; whoever implements it carries the news
/// over the border. Everything handed over is a value or immutable.
class CompanyEvents
{
public:
    virtual ~CompanyEvents() = default;
    virtual void statusChanged(const ConnectionStatus &status) = 0;
    virtual void settingsChanged(const ConnectionSettings &settings) = 0;
    virtual void listPublished(const EntityName &entity, const Snapshot &snapshot, const SnapshotDelta &delta,
                               const ListProgress &progress) = 0;
    virtual void lookupRead(const LookupPtr &table) = 0;
    virtual void overlayChanged(const OverlayPtr &overlay) = 0;
    virtual void submissionChanged(const SubmissionView &submission) = 0;
    virtual void submissionEnded(const QString &id) = 0; ///< acknowledged or replaced: no longer to be shown
    virtual void logAppended() = 0;
    virtual void storageFailed(const Failure &failure) = 0;
};

} // namespace clientele
