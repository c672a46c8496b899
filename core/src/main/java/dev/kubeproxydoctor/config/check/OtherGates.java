package dev.kubeproxydoctor.config.check;

/**
 * Feature gates of other components: kube-proxy knows every gate of Kubernetes, and accepts these
 * in the versions that have them. Source: kubernetes/kubernetes pkg/features/kube_features.go.
 */
final class OtherGates {
    private OtherGates() {}

    private static final String NAMES =
            """
            APIListChunking APIPriorityAndFairness APIResponseCompression APISelfSubjectReview
            APIServerIdentity APIServerTracing AdmissionWebhookMatchConditions AdvancedAuditing
            AggregatedDiscoveryEndpoint AnyVolumeDataSource AppArmor AttachVolumeLimit
            BalanceAttachedNodeVolumes BlockVolume BoundServiceAccountTokenVolume BtreeWatchCache
            CPUManager CPUManagerPolicyAlphaOptions CPUManagerPolicyBetaOptions CPUManagerPolicyOptions
            CRDValidationRatcheting CRIContainerLogRotation CSIBlockVolume CSIDriverRegistry
            CSIInlineVolume CSIMigration CSIMigrationAWS CSIMigrationAzureDisk
            CSIMigrationAzureFile CSIMigrationGCE CSIMigrationOpenStack CSIMigrationPortworx
            CSIMigrationRBD CSIMigrationvSphere CSINodeExpandSecret CSIStorageCapacity
            CSIVolumeHealth CSIServiceAccountToken CloudDualStackNodeIPs ClusterTrustBundle
            ComponentSLIs ConcurrentWatchObjectDecode ConfigurableFSGroupPolicy ContainerCheckpoint
            ControllerManagerLeaderMigration CronJobControllerV2 CronJobTimeZone CronJobsScheduledAnnotation
            CrossNamespaceVolumeDataSource CustomCPUCFSQuotaPeriod CustomResourceFieldSelectors CustomResourceValidationExpressions
            DaemonSetUpdateSurge DefaultHostNetworkHostPortsInPodTemplates DefaultPodTopologySpread DelegateFSGroupToCSIDriver
            DevicePlugins DisableCloudProviders DisableKubeletCloudCredentialProviders DisableNodeKubeProxyVersion
            DownwardAPIHugePages DryRun DynamicKubeletConfig DynamicResourceAllocation
            EfficientWatchResumption ElasticIndexedJob EphemeralContainers EventedPLEG
            ExecProbeTimeout ExpandCSIVolumes ExpandInUsePersistentVolumes ExpandPersistentVolumes
            ExpandedDNSConfig ExperimentalCriticalPodAnnotation ExperimentalHostUserNamespaceDefaulting GRPCContainerProbe
            GenericEphemeralVolume GracefulNodeShutdown GracefulNodeShutdownBasedOnPodPriority HPAContainerMetrics
            HPAScaleToZero HonorPVReclaimPolicy HugePageStorageMediumSize HugePages
            IPTablesOwnershipCleanup IdentifyPodOS ImageMaximumGCAge ImageVolume
            ImmutableEphemeralVolumes InPlacePodVerticalScaling IndexedJob JobBackoffLimitPerIndex
            JobMutableNodeSchedulingDirectives JobPodFailurePolicy JobPodReplacementPolicy JobReadyPods
            JobTrackingWithFinalizers KMSv1 KMSv2 KMSv2KDF
            KubeletCgroupDriverFromCRI KubeletCredentialProviders KubeletInUserNamespace KubeletPodResources
            KubeletPodResourcesGet KubeletPodResourcesGetAllocatable KubeletTracing LegacyServiceAccountTokenCleanUp
            LegacyServiceAccountTokenNoAutoGeneration LegacyServiceAccountTokenTracking LocalStorageCapacityIsolation LocalStorageCapacityIsolationFSQuotaMonitoring
            LogarithmicScaleDown MatchLabelKeysInPodAffinity MatchLabelKeysInPodTopologySpread MaxUnavailableStatefulSet
            MemoryManager MemoryQoS MinDomainsInPodTopologySpread MountContainers
            MountPropagation NamespaceDefaultLabelName NetworkPolicyEndPort NetworkPolicyStatus
            NewVolumeManagerReconstruction NodeDisruptionExclusion NodeInclusionPolicyInPodTopologySpread NodeLease
            NodeLogQuery NodeOutOfServiceVolumeDetach NodeSwap NonPreemptingPriority
            OpenAPIEnums OpenAPIV3 PDBUnhealthyPodEvictionPolicy PersistentLocalVolumes
            PersistentVolumeLastPhaseTransitionTime PodAffinityNamespaceSelector PodAndContainerStatsFromCRI PodDeletionCost
            PodDisruptionBudget PodDisruptionConditions PodHostIPs PodIndexLabel
            PodLifecycleSleepAction PodOverhead PodPriority PodReadyToStartContainersCondition
            PodSchedulingReadiness PodSecurity PodShareProcessNamespace PreferNominatedNode
            ProbeTerminationGracePeriod ProcMountType QOSReserved ReadWriteOncePod
            RecoverVolumeExpansionFailure RecursiveReadOnlyMounts RelaxedEnvironmentVariableValidation RemainingItemCount
            RemoveSelfLink ResourceHealthStatus RetroactiveDefaultStorageClass RotateKubeletClientCertificate
            RotateKubeletServerCertificate RunAsGroup RuntimeClass SCTPSupport
            SELinuxMount SELinuxMountReadWriteOncePod SchedulerQueueingHints SeccompDefault
            SelectorIndex SeparateCacheWatchRPC ServerSideApply ServerSideFieldValidation
            ServiceAccountIssuerDiscovery ServiceAccountTokenJTI ServiceAccountTokenNodeBinding ServiceAccountTokenNodeBindingValidation
            ServiceAccountTokenPodNodeInfo ServiceAppProtocol ServiceIPStaticSubrange ServiceLoadBalancerClass
            ServiceLoadBalancerFinalizer ServiceNodeExclusion ServiceNodePortStaticSubrange SidecarContainers
            SizeMemoryBackedVolumes SkipReadOnlyValidationGCE StableLoadBalancerNodeSet StartupProbe
            StatefulSetAutoDeletePVC StatefulSetMinReadySeconds StatefulSetStartOrdinal StorageObjectInUseProtection
            StorageVersionAPI StorageVersionHash StreamingProxyRedirects StructuredAuthenticationConfiguration
            StructuredAuthorizationConfiguration SuspendJob Sysctls TTLAfterFinished
            TokenRequest TokenRequestProjection TopologyManager TopologyManagerPolicyAlphaOptions
            TopologyManagerPolicyOptions UnauthenticatedHTTP2DOSMitigation UnknownVersionInteroperabilityProxy UserNamespacesPodSecurityStandards
            UserNamespacesSupport ValidatingAdmissionPolicy VolumeAttributesClass VolumeCapacityPriority
            VolumeSnapshotDataSource WarningHeaders WatchBookmark WatchList
            WatchListClient WindowsHostNetwork WindowsHostProcessContainers ZeroLimitedNominalConcurrencyShares
            """;

    /** Whether some version of Kubernetes has a gate of that name. */
    static boolean isKnown(String name) {
        if (name.startsWith("InTreePlugin")) {
            return true;
        }
        int at = NAMES.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean starts = at == 0 || NAMES.charAt(at - 1) <= ' ';
            if (starts && NAMES.charAt(end) <= ' ') {
                return true;
            }
            at = NAMES.indexOf(name, at + 1);
        }
        return false;
    }
}
